// Loader: applies the deferred styles, fetches the application and starts it. The wasm is checked first (subresource integrity),
// against the hash that the build wrote into the page: some hosts answer a missing file with a page and status 200, and
// wasm-bindgen rethrows when streaming fails on an answer of the right type (seen in webviews).
// What failed before in this tab is noted in `sessionStorage` under `portal.start`, so that each way out is tried once.
(async () => {
  const later = document.getElementById('portal-later');
  if (later) later.media = 'all';
  const NOTE = 'portal.start';
  const here = location.pathname;
  const link = document.getElementById('portal-wasm');
  const noted = (() => { try { return sessionStorage.getItem(NOTE); } catch (e) { return null; } })();
  // Nothing comes after it; where nothing can be noted there is no second try: it could go on for ever.
  const reload = (note) => {
    try { sessionStorage.setItem(NOTE, note); } catch (e) { return null; }
    location.reload();
    return new Promise(() => {});
  };

  // Where scripts may not count hashes (plain http), `fetch` itself refuses other bytes; it just cannot tell what it refused.
  const integrity = link.dataset.integrity || '';
  const subtle = window.crypto && crypto.subtle;
  const isOurs = async (bytes) => {
    if (bytes.byteLength < 8 || new DataView(bytes).getUint32(0) !== 0x0061736d) return false;
    if (!subtle || !integrity) return true;
    const hash = new Uint8Array(await subtle.digest('SHA-384', bytes));
    return integrity === 'sha384-' + btoa(String.fromCharCode(...hash));
  };
  const program = async (cache) => {
    const options = { credentials: 'same-origin', cache, integrity: subtle ? '' : integrity };
    const answer = await fetch(link.href, options);
    if (!answer.ok) return { problem: 'wasm answered with status ' + answer.status };
    const bytes = await answer.arrayBuffer();
    return await isOurs(bytes) ? { bytes } : { problem: 'what came is not what the build made' };
  };

  // A newer build may have taken this page's files away: the page of that build knows its own. If it does not help, a cache may
  // have kept what is wrong: it is passed by once.
  const files = async () => {
    let { bytes, problem } = await program('default').catch(() => program('reload'));
    if (problem) {
      const gone = 'gone ' + link.href;
      if (noted !== gone) await reload(gone);
      ({ bytes, problem } = await program('reload'));
    }
    if (problem) throw new Error(problem);
    return { bytes, init: (await import(document.getElementById('portal-glue').href)).default };
  };

  // A program that stops on a prerendered page (its text was altered on the way, as by a CDN's "optimiser") is dead, and what
  // it listens to answers nobody. So the page is loaded once more and filled anew; if that fails too, it is only read.
  const stopped = () => reload((noted === 'fresh ' + here ? 'read ' : 'fresh ') + here);
  addEventListener('error', (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) stopped();
  });

  if (noted === 'read ' + here) throw new Error('it stopped on this page before');
  const { bytes, init } = await files();
  if (noted === 'fresh ' + here) document.getElementById('app').removeAttribute('data-prerendered');
  await init({ module_or_path: bytes }).catch(async (error) => {
    if (error instanceof WebAssembly.RuntimeError) await stopped();
    throw error;
  });
})().catch((error) => window.portalFailed(error && error.message));
