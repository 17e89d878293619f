// Service worker `/sw.js` (docs/adr/0008). Pages: network first with a time limit, then cache, then the shell. The
// application's files: cache first; all of them are fetched once a page has started it, so that none costs a reader who does not
// want it. Subresources (pictures, the site file): network first, then cache. What is cached, under its whole address, and when it
// is evicted:
//   application and shell              with a later version that is whole, unless a cached page asks for it
//   pages read, and subresources       the oldest beyond MAX_ENTRIES; when the reader has seen that they are withdrawn
//   favourites, and subresources       when the reader removes them; renewed when they are read
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
const MAX_ENTRIES = { [PAGES]: 60, [SUBRESOURCES]: 200, [FAVORITES]: Infinity };
const MAX_ENTRY_BYTES = 2097152;
// A network that takes longer is treated as none: a cached page is shown.
const NETWORK_TIMEOUT_MS = 4000;

// The portal is being published without a service worker: this one stops caching and keeps serving open pages.
let isLeaving = false;

self.addEventListener('activate', (event) => event.waitUntil(deleteOldShells().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const { method, url, mode, destination } = event.request;
  if (method !== 'GET' || new URL(url).origin !== self.location.origin) return;
  const address = addressOf(url);
  // What readers sent stays in no browser, and the desk's answers are always the network's.
  if (address.startsWith('/desk/')) return;
  if (mode === 'navigate') event.respondWith(networkFirst(event, address, true).catch(cachedShell));
  else if (destination === 'image' || address.startsWith(SITE_FILE)) event.respondWith(networkFirst(event, address, false));
  else if (address.startsWith('/assets/')) event.respondWith(cacheFirst(event, address));
});
self.addEventListener('message', (event) => {
  const { update, leave, precache, visited, favorites, read, isWithdrawn } = event.data;
  if (update) self.skipWaiting();
  if (leave) {
    isLeaving = true;
    event.waitUntil(deleteCaches());
  }
  if (isLeaving) return;
  if (precache) event.waitUntil(precacheFiles().then(deleteOldShells).catch(() => {}));
  // First what the page has fetched itself; the rest once the application has started.
  if (visited) event.waitUntil(cachePage(addressOf(visited), precache ? '' : PAGES, SUBRESOURCES).catch(() => {}));
  if (favorites) event.waitUntil(syncFavorites(favorites.map(pageOf)));
  if (read) event.waitUntil(renew(pageOf(read), isWithdrawn).catch(() => {}));
});

// Again, after the page has: an answer may have been stored in between. Written once more in ES5 (offline.js) and in the kill
// switch, which is published alone: a build step to share two lines would be longer than they are.
async function deleteCaches() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('portal-')).map((name) => caches.delete(name)));
}

function pageOf(id) {
  return '/articles/' + id + '/';
}

// Path and query: what an entry is stored under.
function addressOf(url) {
  const { pathname, search } = new URL(url, self.location);
  return pathname + search;
}

async function missingFiles(shell) {
  const addresses = (await shell.keys()).map(({ url }) => addressOf(url));
  return FILES.filter((path) => !addresses.includes(path));
}

// All missing files have come before the first is stored.
async function precacheFiles() {
  const shell = await caches.open(SHELL);
  const missing = await missingFiles(shell);
  const answers = [];
  // One after another: whoever reads on meanwhile has the other connections, of which HTTP/1.1 has six to a host.
  for (const path of missing) {
    const answer = await fetch(path, { cache: 'no-cache' });
    // The shell may be answered as what it is for.
    if (!answer.ok && path !== '/404.html') throw new Error(path + ' answered with status ' + answer.status);
    await answer.clone().blob();
    answers.push(unredirected(answer));
  }
  if (!isLeaving) await Promise.all(missing.map((path, at) => shell.put(path, answers[at])));
}

// By the version that is active, once it is whole. Pages and favourites outlive it, and so does an old program as long as one of
// them asks for it.
async function deleteOldShells() {
  if (isLeaving || self.registration.waiting || (await missingFiles(await caches.open(SHELL)))[0]) return;
  let programs = '';
  for (const name of [PAGES, FAVORITES]) {
    for (const answer of await (await caches.open(name)).matchAll()) {
      if (isHtml(answer)) programs += (await answer.text()).match(/\/assets\/\S+?\.wasm/g);
    }
  }
  for (const name of await caches.keys()) {
    if (!name.startsWith('portal-shell-') || name === SHELL) continue;
    const files = await (await caches.open(name)).keys();
    if (!files.some(({ url }) => url.endsWith('.wasm') && programs.includes(addressOf(url)))) await caches.delete(name);
  }
}

// Pictures have no time limit: as long as there is a network, none is older than the network's.
async function networkFirst(event, address, isPage) {
  const network = fetch(event.request);
  const cached = network.then((answer) => put(isPage ? PAGES : SUBRESOURCES, address, answer, isPage));
  event.waitUntil(cached.then(() => isPage && renew(address.split('?')[0])).catch(() => {}));
  const timeouts = isPage ? [new Promise((resolve) => setTimeout(resolve, NETWORK_TIMEOUT_MS))] : [];
  const answer = await Promise.race([network, ...timeouts]).catch(() => {});
  if (answer && answer.status < 500) return answer;
  return (await (isPage ? cachedPage : cachedSubresource)(address)) || network;
}

// The page as it was asked for, else as it was last read with another query: shared links carry parameters of their own. The
// shell's home page is asked last, since it is as old as the version.
async function cachedPage(address) {
  for (const name of [PAGES, FAVORITES, SHELL]) {
    const cache = await caches.open(name);
    const exact = await cache.match(address);
    const others = await cache.matchAll(address, { ignoreSearch: true });
    const page = [exact, ...others.reverse()].find(isHtml);
    if (page && page === exact && name === PAGES) await store(PAGES, address, page.clone()); // read again: evicted last
    if (page) return withOfflineMark(page);
  }
}

async function cachedSubresource(address) {
  return (await caches.match(address, { cacheName: SUBRESOURCES })) || caches.match(address, { cacheName: FAVORITES });
}

async function cachedShell() {
  return withOfflineMark((await caches.match('/404.html', { cacheName: SHELL })) || (await caches.match('/404.html')));
}

// What a page asks for is kept before all is precached; the page does not wait for that. The loader requests a file again that
// failed its integrity check: the new answer replaces the cached one.
async function cacheFirst(event, address) {
  const { request } = event;
  const cached = request.cache !== 'reload' && (await caches.match(address));
  if (cached) return cached;
  const network = fetch(request);
  event.waitUntil(network.then((answer) => put(SHELL, address, answer, false)).catch(() => {}));
  return network;
}

// The page shows that there is no network (src/boot/offline.js, html[data-network]).
async function withOfflineMark(cached) {
  const text = await cached.text();
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const policy = cached.headers.get('content-security-policy');
  if (policy) headers['content-security-policy'] = policy;
  return new Response(text.replace('<html ', '<html data-network="offline" '), { headers });
}

// Stores an answer that is whole, of this origin and not too large: a page as HTML from its own address, and no HTML as a
// picture.
async function put(name, address, answer, isPage) {
  if (answer.status !== 200 || answer.type !== 'basic') return;
  if (isHtml(answer) !== isPage || (isPage && answer.redirected)) return;
  if (answer.headers.get('content-length') > MAX_ENTRY_BYTES) return;
  // The length is that of the compressed bytes, and may be missing.
  const body = await answer.clone().blob();
  if (body.size <= MAX_ENTRY_BYTES) await store(name, address, new Response(body, { headers: answer.headers }));
}

// Evicts the oldest beyond the limit of its cache.
async function store(name, address, answer) {
  if (isLeaving) return;
  const cache = await caches.open(name);
  // Deleted first, so that it becomes the newest key.
  await cache.delete(address);
  await cache.put(address, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MAX_ENTRIES[name])).map((key) => cache.delete(key)));
}

function isHtml(answer) {
  return !!answer && /^text\/html/i.test(answer.headers.get('content-type'));
}

// A page is stored after its subresources of this origin: what is cached is complete, but for pictures that are too large. Of a
// page that is being read only what the browser's own cache has is stored; without a cache for the page, only the rest.
async function cachePage(address, pages, subresources, isWithdrawn) {
  const isFrugal = pages === PAGES;
  const answer = await fetch(address, { cache: pages === FAVORITES ? 'no-cache' : 'force-cache' });
  if (!answer.ok) return;
  const text = await answer.clone().text();
  // Published before the article was withdrawn.
  if (isWithdrawn && text.includes('class="article-body"')) return;
  const options = isFrugal ? { cache: 'only-if-cached', mode: 'same-origin' } : {};
  const cacheSubresource = async (source) => put(subresources, source, await fetch(source, options), false);
  const sources = subresourcesOf(text).filter((source) => !isFrugal || !source.startsWith(SITE_FILE));
  await Promise.all(sources.map((source) => cacheSubresource(source).catch(() => {})));
  if (pages) await put(pages, address, answer, true);
}

// A favourite that is read replaces its copy. The API may know that an article is withdrawn before its page does.
async function renew(address, isWithdrawn) {
  const isFavorite = await caches.match(address, { cacheName: FAVORITES });
  for (const name of isWithdrawn ? [PAGES, FAVORITES] : []) {
    await (await caches.open(name)).delete(address, { ignoreSearch: true });
  }
  // Until there is a page without the text, an entry that is none stands for it: it is not missing.
  if (isFavorite && isWithdrawn) await (await caches.open(FAVORITES)).put(address, new Response(''));
  if (isFavorite) await cachePage(address, FAVORITES, FAVORITES, isWithdrawn);
}

function subresourcesOf(page) {
  const found = page.matchAll(/<(?:img[^>]* src|script[^>]* (?:src|data-site)|link[^>]*"(?:stylesheet|portal-site)"[^>]* href)="(\/[^"/][^"]*)"/g);
  return Array.from(found, ([, source]) => addressOf(source.replace(/&amp;/g, '&')));
}

async function syncFavorites(pages) {
  const cache = await caches.open(FAVORITES);
  const cached = (await cache.keys()).map((key) => addressOf(key.url));
  const missing = pages.filter((page) => !cached.includes(page));
  await Promise.all(missing.map((page) => cachePage(page, FAVORITES, FAVORITES).catch(() => {})));
  const wanted = new Set(pages);
  for (const address of pages) {
    const page = await cache.match(address);
    if (page) subresourcesOf(await page.text()).forEach((source) => wanted.add(source));
  }
  await Promise.all(cached.filter((address) => !wanted.has(address)).map((address) => cache.delete(address)));
}

// Browsers refuse a redirected answer for a navigation.
function unredirected(answer) {
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}
