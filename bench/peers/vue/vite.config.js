import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';

// The portal's own style sheets, as in its articles: critical CSS inline, the deferred sheets in a file that does not block
// rendering.
const answer = (path) => JSON.parse(readFileSync(join(process.env.PORTAL_SITE, 'api/v1', path), 'utf8'));
const styles = () => {
  const { id } = answer('index.json').articles[0];
  const page = readFileSync(join(process.env.PORTAL_SITE, 'articles', id, 'index.html'), 'utf8');
  const [first] = page.match(/<style>.*?<\/style>/s);
  const [later] = page.match(/<link [^>]*id="portal-later">/);
  return first + later.replace('id="portal-later"', 'onload="this.media=\'all\'"');
};

// Modules that several pages share are one chunk, instead of many of half a kilobyte.
const CHUNKS = [
  { name: 'vue', test: /node_modules\/(@vue|vue|vue-router)\/|vite\/preload-helper/ },
  { name: 'shared', test: /\/src\//, minShareCount: 2 },
];

// Every page of the client-side rendered portal needs the site answer, so it is preloaded.
const SITE = '<link rel="preload" as="fetch" crossorigin href="/api/v1/site.json">';

export default defineConfig(({ mode, isSsrBuild }) => ({
  plugins: [
    vue(),
    {
      name: 'portal-page',
      transformIndexHtml: {
        order: 'post', // the linked file is not an asset of Vite's
        handler: (page) => page
          .replace('<!--style-->', styles)
          .replace('<!--head-->', mode === 'spa' ? SITE : '<!--head-->'),
      },
    },
  ],
  publicDir: false, // the bench copies pictures and answers, as for every peer
  define: { __VUE_OPTIONS_API__: false },
  build: isSsrBuild
    ? { outDir: 'server' }
    : {
      outDir: process.env.PORTAL_PEER,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
    },
}));
