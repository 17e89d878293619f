// Counts a reading (点击量): where the backend counts them now (`capabilities.js`), tells the API of the article one has stayed with,
// and writes the count that it answers into the byline. Classic script, ES5.
(function (root) {
  // Whoever leaves sooner has read nothing.
  var VISIT_MS = 1000;
  var api = document.querySelector('meta[name="portal-api"]').content;
  function count() {
    var views = document.querySelector('[data-views]');
    var id = views && views.getAttribute('data-views');
    if (!id || !window.fetch || navigator.onLine === false) return;
    window.portalCapabilities().then(function (offered) {
      return offered.views === true && fetch([api, 'articles', id, 'views'].join('/'), { method: 'POST' });
    }).then(function (answer) {
      return answer && answer.json();
    }).then(function (answer) {
      if (!answer || !(answer.views >= 0) || root.hasAttribute('data-translated')) return;
      views.textContent = '点击量：' + answer.views;
      views.setAttribute('data-counted', '');
      views.hidden = false;
    })['catch'](function () {});
  }
  function schedule() {
    setTimeout(function () {
      // Opened in a tab behind this one, and not seen yet.
      if (document.hidden) document.addEventListener('visibilitychange', schedule, { once: true });
      else count();
    }, VISIT_MS);
  }
  schedule();
  // The application has rendered another page.
  document.addEventListener('portal:rendered', schedule);
})(document.documentElement);
