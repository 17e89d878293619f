// Reading progress bar: updated on scroll, at most once a frame, and only where there is a bar. Classic script, ES5.
(function () {
  var asked = false;
  function show() {
    asked = false;
    var line = document.querySelector('[data-reading-progress]');
    var body = line && document.querySelector('.article-body');
    if (!body) return;
    var place = body.getBoundingClientRect();
    var window_height = document.documentElement.clientHeight;
    var way = place.height - window_height;
    var done = way > 0 ? Math.min(1, Math.max(0, -place.top / way)) : 0;
    line.style.transform = 'scaleX(' + done + ')';
  }
  function ask() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(show);
  }
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
})();
