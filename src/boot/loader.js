// Loader: fetches the application once it is wanted (`early_clicks.js`, `program_wanted.js`), and starts it. The wasm is checked
// first (subresource integrity), against the hash that the build wrote into the page's import map: some hosts answer a missing
// file with a page and status 200, and wasm-bindgen rethrows when streaming fails on an answer of the right type (seen in webviews).
// What failed before in this tab is noted in `sessionStorage` under `portal.start`, so that each recovery is tried once.
(() => {
  const NOTE = 'portal.start';
  const root = document.documentElement;
  const app = document.getElementById('app');
  const path = location.pathname;
  const program = JSON.parse(document.getElementById('portal-program').textContent).integrity;
  const [[wasm, integrity], [glue, glueIntegrity]] = Object.entries(program);
  const noted = (() => { try { return sessionStorage.getItem(NOTE); } catch (e) { return null; } })();
  // Never resolves. Without storage there is no second try: it could loop for ever.
  const reload = (note) => {
    try { sessionStorage.setItem(NOTE, note); } catch (e) { return null; }
    location.reload();
    return new Promise(() => {});
  };

  // Without `crypto.subtle` (plain http) `fetch` itself checks the hash; it just gives no reason when it refuses.
  const subtle = window.crypto && crypto.subtle;
  const isIntact = async (bytes) => {
    if (bytes.byteLength < 8 || new DataView(bytes).getUint32(0) !== 0x0061736d) return false;
    if (!subtle) return true;
    const hash = new Uint8Array(await subtle.digest('SHA-384', bytes));
    return integrity === 'sha384-' + btoa(String.fromCharCode(...hash));
  };
  const fetchWasm = async (cache) => {
    const options = { credentials: 'same-origin', cache, integrity: subtle ? '' : integrity };
    const answer = await fetch(wasm, options);
    if (!answer.ok) return { problem: 'wasm answered with status ' + answer.status };
    const bytes = await answer.arrayBuffer();
    return await isIntact(bytes) ? { bytes } : { problem: 'what came is not what the build made' };
  };

  const addLink = (attributes) => document.head.append(Object.assign(document.createElement('link'), attributes));

  // A newer build may have removed this page's files: a reload gets the page of that build, with its own. If that does not help,
  // an HTTP cache may hold a wrong answer: it is bypassed once.
  const load = async () => {
    const { site } = document.getElementById('portal-data').dataset;
    // The application's: it comes with the program but where the network is metered.
    if (site && !root.hasAttribute('data-metered')) addLink({ rel: 'preload', as: 'fetch', crossOrigin: '', href: site });
    let { bytes, problem } = await fetchWasm('default').catch(() => fetchWasm('reload')).catch((error) => {
      root.setAttribute('data-wanted', 'offline');
      throw error;
    });
    if (problem) {
      const gone = 'gone ' + wasm;
      if (noted !== gone) await reload(gone);
      ({ bytes, problem } = await fetchWasm('reload'));
    }
    if (problem) throw new Error(problem);
    // For engines whose import map knows no hashes. Not before: one that failed could not be imported any more.
    addLink({ rel: 'modulepreload', href: glue, integrity: glueIntegrity });
    return { bytes, init: (await import(glue)).default };
  };

  // A wasm that traps is dead, and so are its event handlers. The page is then loaded once more and rendered from scratch; if that
  // fails too, it stays as it was prerendered, without the application.
  const restart = () => reload((noted === 'fresh ' + path ? 'read ' : 'fresh ') + path);
  addEventListener('error', (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) restart();
  });

  const start = async () => {
    if (noted === 'read ' + path) throw new Error('it stopped on this page before');
    const { bytes, init } = await load();
    if (noted === 'fresh ' + path) app.removeAttribute('data-prerendered');
    await init({ module_or_path: bytes }).catch(async (error) => {
      if (error instanceof WebAssembly.RuntimeError) await restart();
      throw error;
    });
  };
  // In a task of its own: the tap that wants it is not held up.
  const startSoon = () => setTimeout(() => start().catch((error) => window.portalFailed(error && error.message)));
  document.addEventListener('portal:wanted', startSoon);
  // By a page that is nothing without it, or that was loaded once more for it.
  const isWanted = !app.matches('[data-prerendered]:not([data-needs-program])') || (noted && performance.navigation.type === 1);
  // Where the script that knows when it is wanted did not come.
  if (!window.portalWantedWhenIdle) setTimeout(window.portalWanted, 2000);
  if (root.hasAttribute('data-wanted')) startSoon();
  else if (isWanted) window.portalWanted();
})();
