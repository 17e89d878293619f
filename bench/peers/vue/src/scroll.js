import { onMounted, onUnmounted } from 'vue';

/** Less is the jitter of a finger that rests. */
const MIN_DISTANCE = 8;

/** Hides the toolbar (`html[data-scroll="down"]`) while the reader scrolls down, unless it is in use. */
export const useScrollBar = (bar) => {
  let last = 0;
  const show = () => { delete document.documentElement.dataset.scroll; };
  const isInUse = () => bar.value.querySelector('[aria-expanded="true"], :focus-visible');
  const onScroll = () => {
    if (Math.abs(scrollY - last) < MIN_DISTANCE) return;
    if (scrollY > last && scrollY > 0 && !isInUse()) document.documentElement.dataset.scroll = 'down';
    else show();
    last = scrollY;
  };
  onMounted(() => {
    last = scrollY;
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('focusin', show);
  });
  onUnmounted(() => {
    removeEventListener('scroll', onScroll);
    removeEventListener('focusin', show);
    show();
  });
};

/** How much of the element has been read, from 0 to 1, given to `note` at most once a frame. */
export const useProgress = (element, note) => {
  let scheduled = 0;
  const look = () => {
    scheduled = 0;
    const { top, height } = element().getBoundingClientRect();
    const distance = height - document.documentElement.clientHeight;
    note(distance > 0 ? Math.min(1, Math.max(0, -top / distance)) : 0);
  };
  const schedule = () => { scheduled ||= requestAnimationFrame(look); };
  onMounted(() => {
    addEventListener('scroll', schedule, { passive: true });
    addEventListener('resize', schedule);
  });
  onUnmounted(() => {
    removeEventListener('scroll', schedule);
    removeEventListener('resize', schedule);
    cancelAnimationFrame(scheduled);
  });
};
