// Kill switch: replaces the service worker where offline is switched off, unregisters it and deletes its caches.
// Local storage (favourites, history, settings) stays.
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('portal-')).map((name) => caches.delete(name)));
  await self.registration.unregister();
})()));
