import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';

// The portal's own style sheet, byte for byte, and inline as the portal has it: no request, no wait.
const style = () => {
  const page = readFileSync(join(process.env.PORTAL_SITE, 'index.html'), 'utf8');
  return page.slice(page.indexOf('<style>'), page.indexOf('</style>') + '</style>'.length);
};

// What several pages share comes in one file beside the framework, not in crumbs of half a kilobyte each.
const CHUNKS = [
  { name: 'vue', test: /node_modules\/(@vue|vue|vue-router)\/|vite\/preload-helper/ },
  { name: 'shared', test: /\/src\//, minShareCount: 2 },
];

// The site's own answer is wanted by every page of the client-side rendered portal: it is asked for beside the scripts.
const SITE = '<link rel="preload" as="fetch" crossorigin href="/api/v1/site.json">';

export default defineConfig(({ mode, isSsrBuild }) => ({
  plugins: [
    vue(),
    {
      name: 'portal-page',
      transformIndexHtml: (page) => page
        .replace('<!--style-->', style)
        .replace('<!--head-->', mode === 'spa' ? SITE : '<!--head-->'),
    },
  ],
  publicDir: false, // pictures and answers are put beside the pages by the bench, as for every peer
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
