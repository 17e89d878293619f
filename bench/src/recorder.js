// What a page does, as the browser itself tells it; read by the bench as `window.bench`. Times in milliseconds since the
// navigation began.
(() => {
  const NEXT = 'bench.next';
  const bench = { firstPaint: null, largestPaint: null, shifts: [], tasks: [], taps: [], lastSeen: 0 };
  window.bench = bench;

  const observers = [];
  const observe = (type, note, more) => {
    const seen = (list) => {
      bench.lastSeen = performance.now();
      list.getEntries().forEach(note);
    };
    const observer = new PerformanceObserver(seen);
    observer.observe({ type, buffered: true, ...more });
    observers.push(observer);
  };
  observe('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') bench.firstPaint = startTime; });
  observe('largest-contentful-paint', ({ startTime }) => { bench.largestPaint = startTime; });
  observe('layout-shift', ({ startTime, value, hadRecentInput }) => { if (!hadRecentInput) bench.shifts.push([startTime, value]); });
  observe('longtask', ({ startTime, duration }) => { bench.tasks.push([startTime, duration]); });
  observe('event', ({ interactionId, duration }) => { if (interactionId) bench.taps.push(duration); }, { durationThreshold: 16 });
  observe('resource', () => {});

  // The memory of wasm is no part of the heap that the browser tells.
  const memories = [];
  const noteMemories = (made) => {
    const exports = Object.values((made.instance ?? made).exports);
    memories.push(...exports.filter((part) => part instanceof WebAssembly.Memory));
    return made;
  };
  ['instantiate', 'instantiateStreaming'].forEach((name) => {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(noteMemories);
  });
  bench.wasmBytes = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  // Quiet is a page that is whole and in which nothing has come and nothing has kept the thread for so long.
  bench.isQuiet = (milliseconds) => document.readyState === 'complete' && performance.now() - bench.lastSeen > milliseconds;

  // The next article, in this page or in one that takes its place: `bench.next` is the time from the end of a tap to the frame
  // that shows its title. The finger is on the link for as long as a finger is (Card, Moran and Newell 1983: 70 ms a movement).
  const FINGER_MS = 70;
  const now = () => performance.timeOrigin + performance.now();
  const heading = () => document.querySelector('h1')?.textContent.trim();
  const watch = ({ title, from }) => {
    const look = () => {
      if (heading() !== title) return requestAnimationFrame(look);
      sessionStorage.removeItem(NEXT);
      requestAnimationFrame(() => setTimeout(() => { bench.next = now() - from; }));
    };
    requestAnimationFrame(look);
  };
  bench.goTo = (title) => {
    const link = [...document.querySelectorAll('.sibling-links a')].find((link) => link.textContent.includes(title));
    link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
    setTimeout(() => {
      const wanted = { title, from: now() };
      sessionStorage.setItem(NEXT, JSON.stringify(wanted));
      watch(wanted);
      link.click();
    }, FINGER_MS);
  };
  const wanted = location.protocol.startsWith('http') && sessionStorage.getItem(NEXT);
  if (wanted) watch(JSON.parse(wanted));

  // So many articles one after the other, by the links at their ends; back again from the last one.
  let forward = true;
  const turn = () => {
    const links = [...document.querySelectorAll('.sibling-links a')];
    const link = links.find((link) => link.textContent.startsWith(forward ? '下一篇' : '上一篇'));
    if (!link) forward = !forward;
    return link ?? links[0];
  };
  const until = async (holds) => { while (!holds()) await new Promise(requestAnimationFrame); };
  bench.walk = async (count) => {
    // What is noted takes memory as well, and that is what is asked for now.
    observers.forEach((observer) => observer.disconnect());
    for (let step = 0; step < count; step++) {
      const before = heading();
      turn().click();
      await until(() => heading() !== before);
    }
  };
  // Where memory is looked at: the same page each time, when what waits for the browser to be idle has been done.
  bench.goHome = async () => {
    document.querySelector('.site-header__home').click();
    await until(() => document.querySelector('.home'));
    await new Promise(requestIdleCallback);
  };
  bench.goBack = async () => {
    history.back();
    await until(() => document.querySelector('.sibling-links'));
  };
})();
