// Service worker `/sw.js` (docs/adr/0008). Pages: network first with a time limit, then cache, then the shell. The
// application's files: precached. Subresources (pictures, the site file): stale-while-revalidate. What is cached, and when it
// is evicted:
//   application and shell              with this version of them; precached whole or not at all
//   pages read, and subresources       the oldest beyond MAX_ENTRIES
//   favourites, and subresources       when the reader removes them
// The API's answers are cached by the application itself (src/browser/answer_cache.rs). A new version waits until the reader
// asks for it, or has left.
'use strict';

// `prerender` writes the version and the files of the program into these.
const VERSION = 'slot:version';
const FILES = 'slot:files'.split(' ');
const SHELL = 'portal-shell-' + VERSION;
const PAGES = 'portal-pages';
const SUBRESOURCES = 'portal-parts';
const FAVORITES = 'portal-favorites';
const SITE_FILE = '/assets/site-';
const MAX_ENTRIES = { [PAGES]: 60, [SUBRESOURCES]: 200 };
// A network that takes longer is treated as none: a cached page is shown.
const NETWORK_TIMEOUT_MS = 4000;

// The portal is being published without a service worker: this one stops caching and keeps serving open pages.
let isLeaving = false;

self.addEventListener('install', (event) => event.waitUntil(precache()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(networkFirst(event, url.pathname));
  else if (FILES.includes(url.pathname)) event.respondWith(precached(event.request, url.pathname));
  else if (event.request.destination === 'image' || url.pathname.startsWith(SITE_FILE)) event.respondWith(staleWhileRevalidate(event, url.pathname));
});
self.addEventListener('message', (event) => {
  const { update, leave, visited, favorites } = event.data;
  if (update) self.skipWaiting();
  if (leave) isLeaving = true;
  if (isLeaving) return;
  if (visited) event.waitUntil(cachePage(visited, PAGES, SUBRESOURCES).catch(() => {}));
  if (favorites) event.waitUntil(syncFavorites(favorites.map((id) => '/articles/' + id + '/')));
});

// All files have come before the first is stored.
async function precache() {
  const answers = await Promise.all(FILES.map(async (path) => {
    const answer = await fetch(path, { cache: 'no-cache' });
    // The shell may be answered as what it is for.
    if (!answer.ok && path !== '/404.html') throw new Error(path + ' answered with status ' + answer.status);
    return unredirected(answer);
  }));
  const shell = await caches.open(SHELL);
  await Promise.all(FILES.map((path, at) => shell.put(path, answers[at])));
}

// Only the shell cache belongs to a version; pages and favourites outlive it.
async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('portal-shell-') && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function networkFirst(event, path) {
  const network = fetch(event.request);
  const timeout = new Promise((resolve) => setTimeout(resolve, NETWORK_TIMEOUT_MS));
  let answer;
  try {
    answer = await Promise.race([network, timeout]);
  } catch (error) { /* no network */ }
  if (answer && answer.ok) event.waitUntil(put(PAGES, path, answer.clone()));
  if (answer && answer.status < 500) return answer;
  const cached = await fromCache(path);
  if (cached) {
    event.waitUntil(put(PAGES, path, cached.clone())); // read again: evicted last
    return withOfflineMark(cached);
  }
  try {
    return answer || await network;
  } catch (error) {
    return withOfflineMark(await caches.match('/404.html'));
  }
}

// The loader requests a file again that failed its integrity check: the new answer replaces the cached one.
async function precached(request, path) {
  if (request.cache !== 'reload') return (await caches.match(path, { cacheName: SHELL })) || fetch(request);
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(SHELL)).put(path, answer.clone());
  return answer;
}

// The cached answer at once; the network's is stored for the next time.
async function staleWhileRevalidate(event, path) {
  const cached = await fromCache(path);
  const network = fetch(event.request).then((answer) => {
    if (answer.ok) event.waitUntil(put(SUBRESOURCES, path, answer.clone()));
    return answer;
  });
  if (!cached) return network;
  network.catch(() => {});
  return cached;
}

function fromCache(path) {
  return caches.match(path);
}

// The page shows that there is no network (src/boot/offline.js, html[data-network]).
async function withOfflineMark(cached) {
  const text = await cached.text();
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  for (const name of ['content-security-policy']) {
    if (cached.headers.has(name)) headers[name] = cached.headers.get(name);
  }
  return new Response(text.replace('<html ', '<html data-network="offline" '), { headers });
}

// Stores an answer, and evicts the oldest beyond the limit of its cache.
async function put(name, path, answer) {
  if (isLeaving || answer.redirected || answer.type !== 'basic') return;
  const cache = await caches.open(name);
  // Deleted first, so that it becomes the newest key.
  await cache.delete(path);
  await cache.put(path, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MAX_ENTRIES[name])).map((key) => cache.delete(key)));
}

// A page is stored after its subresources of this origin: what is cached is complete.
async function cachePage(path, pages, subresources) {
  const answer = await fetch(path);
  if (!answer.ok) return;
  const text = await answer.clone().text();
  const cache = await caches.open(subresources);
  await Promise.all(subresourcesOf(text).map(async (source) => {
    const subresource = await fetch(source).catch(() => null);
    if (subresource && subresource.ok) await cache.put(source, subresource);
  }));
  await (await caches.open(pages)).put(path, unredirected(answer));
}

function subresourcesOf(page) {
  return Array.from(page.matchAll(/<(?:img[^>]* src|link id="portal-site"[^>]* href)="(\/[^"/][^"]*)"/g), (found) => found[1]);
}

async function syncFavorites(paths) {
  const cache = await caches.open(FAVORITES);
  const cached = (await cache.keys()).map((key) => new URL(key.url).pathname);
  const missing = paths.filter((path) => !cached.includes(path));
  await Promise.all(missing.map((path) => cachePage(path, FAVORITES, FAVORITES).catch(() => {})));
  const wanted = new Set(paths);
  for (const path of paths) {
    const page = await cache.match(path);
    if (page) subresourcesOf(await page.text()).forEach((source) => wanted.add(source));
  }
  await Promise.all(cached.filter((path) => !wanted.has(path)).map((path) => cache.delete(path)));
}

// Browsers refuse a redirected answer for a navigation.
function unredirected(answer) {
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}
