// When the application is wanted (docs/adr/0010), so that the loader fetches it: once the browser is idle, or at the first sign
// that the reader will use it. On a metered network, which `html[data-metered]` tells, a sign alone counts. Classic script, ES5.
(function (root) {
  var connection = navigator.connection;
  function isMetered() {
    return connection && (connection.saveData || /2g|3g/.test(connection.effectiveType)) ||
      matchMedia('(prefers-reduced-data: reduce)').matches;
  }
  // The share card inside WeChat waits for no sign.
  var isForCard = document.querySelector('[data-webview] [data-wechat-card]');
  // A picture that does not come keeps the page from being complete, but not the application away.
  var LOAD_TIMEOUT_MS = 5000;
  var hasTimedOut;
  window.portalWantedWhenIdle = wantWhenIdle;
  function wantWhenIdle() {
    root[isMetered() ? 'setAttribute' : 'removeAttribute']('data-metered', '');
    if (!hasTimedOut && document.readyState !== 'complete' || isMetered() && !isForCard) return;
    if (window.requestIdleCallback) requestIdleCallback(window.portalWanted, { timeout: 2000 });
    else setTimeout(window.portalWanted, 200);
  }
  setTimeout(function () { hasTimedOut = true; wantWhenIdle(); }, LOAD_TIMEOUT_MS);
  // Not by `pageshow` alone: it may have been before this script.
  wantWhenIdle();
  ['load', 'pageshow'].forEach(function (type) { addEventListener(type, wantWhenIdle); });
  if (connection && connection.addEventListener) connection.addEventListener('change', wantWhenIdle);

  ['pointerdown', 'touchstart', 'focusin'].forEach(function (type) {
    document.addEventListener(type, function (event) {
      var target = event.target.closest ? event.target : root;
      var control = target.closest(window.portalControls + ',[data-form]');
      // Where it is metered a page weighs less than the application, a finger on a picture may be about to scroll, and a dialog
      // focuses what is in it.
      var isSign = !isMetered() ? control || target.closest('a[href^="/"]') :
        control && (type === 'focusin' ? !control.closest('dialog') : control.type);
      if (isSign) window.portalWanted();
    }, true);
  });

  // The loader says that the network was at fault: it may be wanted again.
  addEventListener('online', function () {
    if (root.getAttribute('data-wanted') !== 'offline') return;
    root.removeAttribute('data-wanted');
    root.setAttribute('data-app', 'booting');
    wantWhenIdle();
  });
})(document.documentElement);
