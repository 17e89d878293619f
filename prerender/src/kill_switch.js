// Stands in the place of the worker where the portal is to work without one: takes the old one and what it kept away.
// What readers keep in local storage (favourites, history, settings) stays.
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('portal-')).map((name) => caches.delete(name)));
  await self.registration.unregister();
})()));
