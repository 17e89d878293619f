// Fetches the application and starts it. The bytes are checked first: some hosts answer a missing file with a page and
// status 200, and wasm-bindgen rethrows when streaming fails on an answer of the right type (seen in webviews).
(async () => {
  const address = (id) => document.getElementById(id).href;
  const answer = await fetch(address('portal-wasm'), { credentials: 'same-origin' });
  if (!answer.ok) throw new Error('wasm answered with status ' + answer.status);
  const bytes = await answer.arrayBuffer();
  if (new DataView(bytes).getUint32(0) !== 0x0061736d) throw new Error('what came is no wasm');
  const { default: init } = await import(address('portal-glue'));
  await init({ module_or_path: bytes });
})().catch((error) => window.portalFailed(error && error.message));
