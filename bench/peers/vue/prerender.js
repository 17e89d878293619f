// Prerenders every page of the portal, with the output of `vite build` and the API's files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from './server/entry-server.js';

const { PORTAL_SITE: site, PORTAL_PEER: out } = process.env;
const answer = (path) => JSON.parse(readFileSync(join(site, 'api/v1', path), 'utf8'));
const template = readFileSync(join(out, 'index.html'), 'utf8');
const manifest = JSON.parse(readFileSync(join(out, '.vite/ssr-manifest.json'), 'utf8'));

const addresses = () => {
  const { articles, channels } = answer('index.json');
  const pages = channels.flatMap((slug) => {
    const count = answer(`channels/${slug}/1.json`).page_count ?? 1;
    return Array.from({ length: count }, (_, page) => (page ? `/channels/${slug}/${page + 1}/` : `/channels/${slug}/`));
  });
  return ['/', ...pages, ...articles.map(({ id }) => `/articles/${id}/`), '/favorites/', '/message/', '/submit/', '/search/'];
};

// Preloads of the page's chunks, so that they load in parallel to the entry.
const preloads = (modules, page) => [...new Set(modules.flatMap((module) => manifest[module] ?? []))]
  .filter((file) => file.endsWith('.js') && !page.includes(file))
  .map((file) => `<link rel="modulepreload" crossorigin href="${file}">`).join('\n');

for (const address of addresses()) {
  const requested = {};
  const read = async (path) => (requested[path] = answer(path));
  const { html, title, modules } = await render(address, read);
  const answers = JSON.stringify(requested).replaceAll('<', '\\u003c');
  const page = template
    .replace('<!--head-->', () => preloads(modules, template))
    .replace(/<title>.*<\/title>/, () => `<title>${title}</title>`)
    .replace(/<div id="app">.*<\/div>/, () => `<div id="app">${html}</div>`)
    .replace('<!--answers-->', () => `<script type="application/json" id="answers">${answers}</script>`);
  mkdirSync(join(out, address), { recursive: true });
  writeFileSync(join(out, address, 'index.html'), page);
}
