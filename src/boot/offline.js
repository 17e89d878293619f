// Registers the service worker (docs/adr/0008), marks the page as offline, offers a new version, and removes the worker again
// where the portal is published without it (kill switch). Classic script, ES5.
(function (root) {
  function updateMark() {
    if (navigator.onLine === false) root.setAttribute('data-network', 'offline');
  }
  addEventListener('offline', updateMark);
  addEventListener('online', function () { root.removeAttribute('data-network'); });
  updateMark();

  var worker = navigator.serviceWorker;
  // WeChat on iOS: the webview's service workers, where there are any, outlive their use.
  if (!worker || /MicroMessenger/i.test(navigator.userAgent) && /iPhone|iPad/.test(navigator.userAgent)) return;
  // The page that registers the worker is not fetched through it; and once there is one, the reader may have navigated.
  var isFirst = !worker.controller;
  var visited = location.href;
  addEventListener('load', function () {
    if (document.querySelector('meta[name="portal-offline"][content="off"]')) return unregisterAll();
    worker.register('/sw.js').then(function (registration) {
      // In WebKit the first worker may control the page already when it is reported as installed: it replaces no other one.
      function offer(installed) {
        var active = registration.active;
        var isWaiting = installed && installed.state === 'installed' && active && active !== installed;
        if (isWaiting && worker.controller) root.setAttribute('data-update', 'waiting');
      }
      offer(registration.waiting);
      registration.addEventListener('updatefound', function () {
        var installed = registration.installing;
        installed.addEventListener('statechange', function () {
          offer(installed);
          precache(registration);
        });
      });
      document.addEventListener('click', function (event) {
        if (!event.target.closest || !event.target.closest('[data-update-now]')) return;
        // Another tab may have taken the new version: then it only has to be loaded.
        if (!registration.waiting) return location.reload();
        worker.addEventListener('controllerchange', function () { location.reload(); });
        registration.waiting.postMessage({ update: true });
      });
      return worker.ready;
    }).then(function (registration) {
      if (isFirst) registration.active.postMessage({ visited: visited });
      new MutationObserver(function () { precache(registration); }).observe(root, { attributes: true, attributeFilter: ['data-app', 'data-metered'] });
      precache(registration);
    })['catch'](function () { /* refused: the portal works without a service worker */ });
  });

  // All that later pages need, once the application has come, and not where the network is paid for by the byte.
  function precache(registration) {
    if (root.getAttribute('data-app') !== 'ready' || root.hasAttribute('data-metered')) return;
    [registration.waiting, registration.active].forEach(function (version) {
      if (version) version.postMessage({ precache: true, visited: isFirst && visited });
    });
  }

  function unregisterAll() {
    if (worker.controller) worker.controller.postMessage({ leave: true });
    worker.getRegistrations().then(function (registrations) {
      registrations.forEach(function (registration) { registration.unregister(); });
    });
    caches.keys().then(function (names) {
      names.forEach(function (name) { if (name.indexOf('portal-') === 0) caches['delete'](name); });
    });
  }
})(document.documentElement);
