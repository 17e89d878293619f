// Records performance entries, memory and navigation times, for the bench to read as `window.bench`. Times are in
// milliseconds since navigation start.
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
  // What a tap does is reported later than the tap, with the next frame in which a pixel differs: a dot sees to it that it is the next.
  const FRAMES = 30;
  const dot = document.createElement('i');
  dot.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px';
  const blink = (frame) => {
    dot.style.background = frame % 2 ? '#fff' : '#000';
    if (frame) requestAnimationFrame(() => blink(frame - 1));
    else dot.remove();
  };
  addEventListener('pointerup', () => {
    bench.lastSeen = performance.now();
    document.documentElement.append(dot);
    blink(FRAMES);
  }, true);

  // The heap size that the browser reports does not include wasm memory.
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

  // Idle: readyState is complete, and for this long there was no performance entry and no long task.
  bench.isQuiet = (milliseconds) => document.readyState === 'complete' && performance.now() - bench.lastSeen > milliseconds;

  // Navigation to the next article, on the client or by a load: `bench.next` is the time from the end of a tap to the frame
  // that shows the title. The tap lasts 70 ms (Card, Moran and Newell 1983: 70 ms a movement).
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

  // 收藏: from the end of the next tap (`bench.tapped`) to the frame in which the button is pressed and the list stored, `bench.saved`.
  const isSaved = () => {
    const pressed = [...document.querySelectorAll('main button[aria-pressed="true"]')];
    return pressed.some((button) => button.textContent.trim() === '收藏') && JSON.parse(localStorage.getItem('portal.favorites'))?.items.length > 0;
  };
  bench.watchSaving = () => addEventListener('pointerup', () => {
    bench.tapped = performance.now();
    const look = () => {
      if (!isSaved()) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => { bench.saved = performance.now() - bench.tapped; }));
    };
    requestAnimationFrame(look);
  }, { capture: true, once: true });

  // Walks through articles by the links at their ends; turns back at the last one.
  let forward = true;
  const nextLink = () => {
    const links = [...document.querySelectorAll('.sibling-links a')];
    const link = links.find((link) => link.textContent.startsWith(forward ? '下一篇' : '上一篇'));
    if (!link) forward = !forward;
    return link ?? links[0];
  };
  const until = async (holds) => { while (!holds()) await new Promise(requestAnimationFrame); };
  bench.walk = async (count) => {
    // Recorded entries use memory too, so recording stops before memory is measured.
    observers.forEach((observer) => observer.disconnect());
    for (let step = 0; step < count; step++) {
      const before = heading();
      nextLink().click();
      await until(() => heading() !== before);
    }
  };
  // Memory is measured on the same page each time, once idle callbacks have run.
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
