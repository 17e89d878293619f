// The newest articles of channels, for the notice strip and the rail.
import { shallowReactive } from 'vue';
import { ask } from './answers.js';

/** First pages of channels by slug. Empty on the server and until the page is hydrated, since prerendered pages have none. */
export const latest = shallowReactive({});

/** Requests the first page of a channel when the browser is idle, unless it is there. One that fails is not missed. */
export const loadLatest = (slug) => {
  if (!slug || slug in latest) return;
  const load = () => ask(`channels/${slug}/1.json`).then((list) => { latest[slug] ??= list; }, () => {});
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  else setTimeout(load);
};
