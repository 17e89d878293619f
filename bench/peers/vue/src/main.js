import { createApp, createSSRApp } from 'vue';
import { createWebHistory } from 'vue-router';
import App from './App.vue';
import { embed, siteAnswer } from './answers.js';
import { portalRouter } from './router.js';
import { titleOf } from './title.js';

// Constant at build time, so that neither build includes code of the other.
const prerendered = import.meta.env.MODE === 'ssg';
if (prerendered) embed(JSON.parse(document.getElementById('answers').textContent));

const router = portalRouter(createWebHistory());
router.push(location.pathname + location.search + location.hash);
const [site] = await Promise.all([siteAnswer(), router.isReady()]);
router.afterEach((to) => { document.title = titleOf(to, site); });
document.title = titleOf(router.currentRoute.value, site);
(prerendered ? createSSRApp : createApp)(App, { site }).use(router).mount('#app');
