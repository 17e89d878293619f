// Which way the reader scrolls: `data-scroll="down"` on `html` hides the bar of tools (`data-scroll-bar`), scrolling up or the focus
// brings it back. Not while a part of it is open, and not under a keyboard user's focus. Classic script, ES5.
(function (root) {
  // Less is the jitter of a finger that rests.
  var MIN_DISTANCE = 8;
  var last = window.pageYOffset;
  function isInUse(bar) {
    var focused = document.activeElement;
    try {
      return bar.querySelector('[aria-expanded="true"]') || bar.contains(focused) && focused.matches(':focus-visible');
    } catch (e) { return bar.contains(focused); } // an engine before :focus-visible
  }
  function show() { root.removeAttribute('data-scroll'); }
  addEventListener('scroll', function () {
    var now = window.pageYOffset;
    var bar = document.querySelector('[data-scroll-bar]');
    if (!bar || Math.abs(now - last) < MIN_DISTANCE) return;
    if (now > last && now > 0 && !isInUse(bar)) root.setAttribute('data-scroll', 'down');
    else show();
    last = now;
  }, { passive: true });
  addEventListener('focusin', show);
})(document.documentElement);
