// Registers the service worker (docs/adr/0008), marks the page as offline, offers a new version, and removes the worker again
// where the portal is published without it (kill switch). Classic script, ES5.
(function (root) {
  function look() {
    if (navigator.onLine === false) root.setAttribute('data-network', 'offline');
  }
  addEventListener('offline', look);
  addEventListener('online', function () { root.removeAttribute('data-network'); });
  look();

  var worker = navigator.serviceWorker;
  // In WeChat on iOS pages live in a web view whose workers, where there are any, outlive their use.
  if (!worker || /MicroMessenger/i.test(navigator.userAgent) && /iPhone|iPad/.test(navigator.userAgent)) return;
  var landed = location.pathname; // by the time there is a worker, the reader may be elsewhere
  addEventListener('load', function () {
    if (document.querySelector('meta[name="portal-offline"][content="off"]')) return leave();
    var isFirst = !worker.controller;
    worker.register('/sw.js').then(function (registration) {
      // The first worker may control the page already when WebKit tells that it is installed: it waits for no other one.
      function offer(fresh) {
        var active = registration.active;
        var waits = fresh && fresh.state === 'installed' && active && active !== fresh;
        if (waits && worker.controller) root.setAttribute('data-update', 'waiting');
      }
      offer(registration.waiting);
      registration.addEventListener('updatefound', function () {
        var fresh = registration.installing;
        fresh.addEventListener('statechange', function () { offer(fresh); });
      });
      document.addEventListener('click', function (event) {
        if (!event.target.closest || !event.target.closest('[data-update-now]') || !registration.waiting) return;
        worker.addEventListener('controllerchange', function () { location.reload(); });
        registration.waiting.postMessage({ update: true });
      });
      return worker.ready;
    }).then(function (registration) {
      // The page that brought the worker did not pass through it.
      if (isFirst) registration.active.postMessage({ visited: landed });
    })['catch'](function () { /* refused: the portal works as it does without */ });
  });

  function leave() {
    if (worker.controller) worker.controller.postMessage({ leave: true });
    worker.getRegistrations().then(function (registrations) {
      registrations.forEach(function (registration) { registration.unregister(); });
    });
    caches.keys().then(function (names) {
      names.forEach(function (name) { if (name.indexOf('portal-') === 0) caches['delete'](name); });
    });
  }
})(document.documentElement);
