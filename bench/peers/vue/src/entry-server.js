import { createSSRApp } from 'vue';
import { createMemoryHistory } from 'vue-router';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';
import { readFrom, siteAnswer } from './answers.js';
import { portalRouter } from './router.js';
import { titleOf } from './title.js';

/** Renders a page to HTML, with its title and the modules that it needs. `read` returns the API's answers. */
export const render = async (path, read) => {
  readFrom(read);
  const router = portalRouter(createMemoryHistory());
  await router.push(path);
  const site = await siteAnswer();
  const context = {};
  const html = await renderToString(createSSRApp(App, { site }).use(router), context);
  return { html, title: titleOf(router.currentRoute.value, site), modules: [...context.modules] };
};
