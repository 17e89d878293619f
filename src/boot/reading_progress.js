// Reading progress bar: updated on scroll, at most once a frame, and only where there is a bar. Classic script, ES5.
(function () {
  var scheduled = false;
  function show() {
    scheduled = false;
    var line = document.querySelector('[data-reading-progress]');
    var body = line && document.querySelector('.article-body');
    if (!body) return;
    var rect = body.getBoundingClientRect();
    var viewportHeight = document.documentElement.clientHeight;
    var distance = rect.height - viewportHeight;
    var done = distance > 0 ? Math.min(1, Math.max(0, -rect.top / distance)) : 0;
    line.style.transform = 'scaleX(' + done + ')';
  }
  function schedule() {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(show);
  }
  addEventListener('scroll', schedule, { passive: true });
  addEventListener('resize', schedule);
})();
