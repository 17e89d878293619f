import { createApp, createSSRApp } from 'vue';
import { createWebHistory } from 'vue-router';
import App from './App.vue';
import { carried, siteAnswer } from './answers.js';
import { portalRouter } from './router.js';
import { titleOf } from './title.js';

// Vite knows the mode when it builds: neither portal carries what only the other one needs.
const prerendered = import.meta.env.MODE === 'ssg';
if (prerendered) carried(JSON.parse(document.getElementById('answers').textContent));

const router = portalRouter(createWebHistory());
router.push(location.pathname + location.search + location.hash);
const [site] = await Promise.all([siteAnswer(), router.isReady()]);
router.afterEach((to) => { document.title = titleOf(to, site); });
document.title = titleOf(router.currentRoute.value, site);
(prerendered ? createSSRApp : createApp)(App, { site }).use(router).mount('#app');
