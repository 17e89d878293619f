// The worker `/sw.js`: the portal without a network. What is kept, and for how long:
//   the program and the shell      with this version of the program, whole or not at all
//   pages read, with their parts   the last ones read
//   favourites, with their parts   until the reader lets them go
// Parts of a page are its pictures, and the file with the portal's own answer that an article links (docs/adr/0010).
// The API's answers are kept by the application itself (src/browser/answer_cache.rs). A new version waits until the reader
// asks for it, or has left.
'use strict';

// `prerender` writes the version and the files of the program into these.
const VERSION = 'slot:version';
const FILES = 'slot:files'.split(' ');
const SHELL = 'portal-shell-' + VERSION;
const PAGES = 'portal-pages';
const PARTS = 'portal-parts';
const FAVORITES = 'portal-favorites';
const SITE = '/assets/site-';
const MOST = { [PAGES]: 60, [PARTS]: 200 };
// A network that does not answer is as good as none: from then on a kept page is shown.
const PATIENCE_MS = 4000;

// The portal is to work without a worker from now on: this one still minds the pages that stand, and keeps nothing more.
let isLeaving = false;

self.addEventListener('install', (event) => event.waitUntil(precache()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event, url.pathname));
  else if (FILES.includes(url.pathname)) event.respondWith(file(event.request, url.pathname));
  else if (event.request.destination === 'image' || url.pathname.startsWith(SITE)) event.respondWith(part(event, url.pathname));
});
self.addEventListener('message', (event) => {
  const { update, leave, visited, favorites } = event.data;
  if (update) self.skipWaiting();
  if (leave) isLeaving = true;
  if (isLeaving) return;
  if (visited) event.waitUntil(keepWhole(visited, PAGES, PARTS).catch(() => {}));
  if (favorites) event.waitUntil(keepFavorites(favorites.map((id) => '/articles/' + id + '/')));
});

// All files have come before the first is kept.
async function precache() {
  const answers = await Promise.all(FILES.map(async (path) => {
    const answer = await fetch(path, { cache: 'no-cache' });
    // The shell may be answered as what it is for.
    if (!answer.ok && path !== '/404.html') throw new Error(path + ' answered with status ' + answer.status);
    return standing(answer);
  }));
  const shell = await caches.open(SHELL);
  await Promise.all(FILES.map((path, at) => shell.put(path, answers[at])));
}

// Only shells are of a version: what a reader has kept outlives it.
async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('portal-shell-') && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function page(event, path) {
  const asked = fetch(event.request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  let answer;
  try {
    answer = await Promise.race([asked, late]);
  } catch (error) { /* no network */ }
  if (answer && answer.ok) event.waitUntil(keep(PAGES, path, answer.clone()));
  if (answer && answer.status < 500) return answer;
  const kept = await held(path);
  if (kept) {
    event.waitUntil(keep(PAGES, path, kept.clone())); // it was read again
    return marked(kept);
  }
  try {
    return answer || await asked;
  } catch (error) {
    return marked(await caches.match('/404.html'));
  }
}

// The loader asks anew for what it had to refuse: that takes the place of what was kept.
async function file(request, path) {
  if (request.cache !== 'reload') return (await caches.match(path, { cacheName: SHELL })) || fetch(request);
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(SHELL)).put(path, answer.clone());
  return answer;
}

// What is kept comes at once; what the network has is for the next time.
async function part(event, path) {
  const kept = await held(path);
  const asked = fetch(event.request).then((answer) => {
    if (answer.ok) event.waitUntil(keep(PARTS, path, answer.clone()));
    return answer;
  });
  if (!kept) return asked;
  asked.catch(() => {});
  return kept;
}

function held(path) {
  return caches.match(path);
}

// The page says that there is no network (src/boot/offline.js, html[data-network]).
async function marked(kept) {
  const text = await kept.text();
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  for (const name of ['content-security-policy']) {
    if (kept.headers.has(name)) headers[name] = kept.headers.get(name);
  }
  return new Response(text.replace('<html ', '<html data-network="offline" '), { headers });
}

async function keep(name, path, answer) {
  if (isLeaving || answer.redirected || answer.type !== 'basic') return;
  const cache = await caches.open(name);
  // Taken out first, so that it stands at the end of the keys.
  await cache.delete(path);
  await cache.put(path, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((key) => cache.delete(key)));
}

// A page after its parts that are of the site: what is held is whole.
async function keepWhole(path, pages, parts) {
  const answer = await fetch(path);
  if (!answer.ok) return;
  const text = await answer.clone().text();
  const folder = await caches.open(parts);
  await Promise.all(partsOf(text).map(async (source) => {
    const part = await fetch(source).catch(() => null);
    if (part && part.ok) await folder.put(source, part);
  }));
  await (await caches.open(pages)).put(path, standing(answer));
}

function partsOf(page) {
  return Array.from(page.matchAll(/<(?:img[^>]* src|link id="portal-site"[^>]* href)="(\/[^"/][^"]*)"/g), (found) => found[1]);
}

async function keepFavorites(paths) {
  const cache = await caches.open(FAVORITES);
  const kept = (await cache.keys()).map((key) => new URL(key.url).pathname);
  const lacking = paths.filter((path) => !kept.includes(path));
  await Promise.all(lacking.map((path) => keepWhole(path, FAVORITES, FAVORITES).catch(() => {})));
  const wanted = new Set(paths);
  for (const path of paths) {
    const page = await cache.match(path);
    if (page) partsOf(await page.text()).forEach((source) => wanted.add(source));
  }
  await Promise.all(kept.filter((path) => !wanted.has(path)).map((path) => cache.delete(path)));
}

// An answer that was redirected cannot stand for a page.
function standing(answer) {
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}
