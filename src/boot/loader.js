// Fetches the application and starts it. The bytes are checked first, by the browser against `data-integrity` and here by their
// first four: some hosts answer a missing file with a page and status 200, and wasm-bindgen rethrows when streaming fails on
// an answer of the right type (seen in webviews).
// What went wrong before in this tab is noted in `sessionStorage` under `portal.start`, so that each way out is tried once.
(async () => {
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

  // Other bytes than the build's are refused as if there were no network. They may have come from a cache, so the second
  // request passes it by; the third tells a refusal from a network that is away, and what it brings is never run.
  const ask = (options) => fetch(link.href, Object.assign({ credentials: 'same-origin' }, options));
  const integrity = link.dataset.integrity || '';
  const answered = () => ask({ integrity })
    .catch(() => ask({ integrity, cache: 'reload' }))
    .catch(async () => ({ ok: false, status: (await ask({})).status + ', not with the bytes of the build' }));

  // A newer build may have taken this page's files away: the page of that build knows its own.
  const files = async () => {
    const answer = await answered();
    const bytes = answer.ok ? await answer.arrayBuffer() : new ArrayBuffer(0);
    if (bytes.byteLength < 8 || new DataView(bytes).getUint32(0) !== 0x0061736d) {
      const gone = 'gone ' + link.href;
      if (noted !== gone) await reload(gone);
      throw new Error(answer.ok ? 'what came is no wasm' : 'wasm answered with status ' + answer.status);
    }
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
