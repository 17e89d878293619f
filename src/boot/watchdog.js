// Watchdog: if the application does not start in time, the page says so in `data-app` and stays readable. Where the loader's file is
// gone, a newer build may have its own: the page is loaded once more, as `loader.js` does it. Classic script, ES5.
(function (root) {
  // Since it was wanted. A late start still counts: the application then sets `ready` itself.
  var START_TIMEOUT_MS = 20000;
  var timer;
  window.portalFailed = function (reason) {
    if (root.getAttribute('data-app') === 'ready') return;
    root.setAttribute('data-app', 'failed');
    if (window.console) console.error('The application did not start: ' + reason);
  };
  if (!('noModule' in document.createElement('script'))) window.portalFailed('no module scripts');
  else if (typeof WebAssembly !== 'object') window.portalFailed('no WebAssembly');
  else document.addEventListener('portal:wanted', function () {
    clearTimeout(timer);
    timer = setTimeout(function () {
      if (root.getAttribute('data-app') === 'booting') window.portalFailed('not ready in time');
    }, START_TIMEOUT_MS);
  });
  addEventListener('error', function (event) {
    var source = event.target.src;
    if (event.target.type !== 'module') return;
    // In Firefox also where the page is left before it has come: a reload would keep the reader here.
    fetch(source, { method: 'HEAD' }).then(function (answer) {
      var isThere = answer.ok && /script/.test(answer.headers.get('content-type'));
      var note = 'gone ' + source;
      if (!isThere && sessionStorage.getItem('portal.start') !== note) {
        sessionStorage.setItem('portal.start', note);
        return location.reload();
      }
      throw note;
    })['catch'](window.portalFailed); // without storage there is no second try
  }, true);
})(document.documentElement);
