import { ref } from 'vue';
import { createRouter } from 'vue-router';
import FailedPage from './pages/FailedPage.vue';
import { ask, siteAnswer } from './answers.js';

/** Whether a navigation is pending. */
export const loading = ref(false);

const lists = async () => {
  const site = await siteAnswer();
  const slugs = [...new Set([...site.home_channels, site.notices_channel].filter(Boolean))];
  const answers = await Promise.all(slugs.map((slug) => ask(`channels/${slug}/1.json`)));
  return Object.fromEntries(answers.map((list) => [list.channel.slug, list]));
};
const soon = (path, name, text) => ({ path, component: () => import('./pages/SoonPage.vue'), meta: { name, text } });

// Each page is a chunk of its own; `asks` requests its data, in parallel to the chunk.
const routes = [
  { path: '/', component: () => import('./pages/HomePage.vue'), meta: { asks: lists } },
  {
    path: '/channels/:slug/:page(\\d+)?/',
    component: () => import('./pages/ChannelPage.vue'),
    meta: { asks: ({ slug, page }) => ask(`channels/${slug}/${page || 1}.json`) },
  },
  {
    path: '/articles/:id/',
    component: () => import('./pages/ArticlePage.vue'),
    meta: { asks: ({ id }) => ask(`articles/${id}.json`) },
  },
  { path: '/favorites/', component: () => import('./pages/FavoritesPage.vue'), meta: { name: '我的收藏' } },
  soon('/search/', '站内搜索', '站内搜索即将开放。目前可以从上方菜单进入栏目查找文章。'),
  soon('/message/', '留言', '留言功能即将开放。目前可以通过页面底部的电话或邮箱与我们联系。'),
  soon('/submit/', '投稿', '在线投稿即将开放。目前可以把稿件发送到页面底部的邮箱。'),
  { path: '/:rest(.*)*', component: FailedPage, meta: { name: '没有找到这个页面' } },
];

/** Whether only the hash changes. */
const stays = (to, from) => from.matched.length > 0 && to.path === from.path;

/** The router of the portal. */
export const portalRouter = (history) => {
  const scrollBehavior = (to, from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 });
  const router = createRouter({ history, routes, scrollBehavior });
  router.beforeEach((to, from) => {
    if (stays(to, from)) return;
    loading.value = true;
    to.meta.coming = to.meta.asks?.(to.params);
    to.meta.coming?.catch(() => {}); // handled in `beforeResolve`
  });
  router.beforeResolve(async (to, from) => {
    if (stays(to, from)) to.meta.answer = from.meta.answer;
    else await to.meta.coming?.then((answer) => { to.meta.answer = answer; }, (error) => { to.meta.failure = error; });
  });
  router.afterEach(() => { loading.value = false; });
  return router;
};
