import { ref, watch } from 'vue';

const KEY = 'portal.favorites';

/** The articles this reader keeps. Read after the page has been taken over: prerendered pages know no reader. */
export const favorites = ref([]);

export const restoreFavorites = () => {
  try {
    favorites.value = JSON.parse(localStorage.getItem(KEY))?.items ?? [];
  } catch { /* blocked or broken storage: nothing is kept */ }
};

export const toggleFavorite = ({ id, title, published_at }) => {
  const others = favorites.value.filter((item) => item.id !== id);
  const kept = others.length < favorites.value.length;
  favorites.value = kept ? others : [{ id, title, published_at, saved_at: new Date().toISOString() }, ...others];
};

watch(favorites, (items) => {
  try { localStorage.setItem(KEY, JSON.stringify({ version: 1, items })); } catch { /* it holds for this page */ }
});
