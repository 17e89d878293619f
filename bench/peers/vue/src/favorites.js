import { ref, watch } from 'vue';

const KEY = 'portal.favorites';

/** Favourites. Read from storage after hydration, because prerendered pages have none. */
export const favorites = ref([]);

/** Why they could not be stored, for the reader. */
export const problem = ref('');

export const restoreFavorites = () => {
  try {
    favorites.value = JSON.parse(localStorage.getItem(KEY))?.items ?? [];
  } catch { /* blocked or broken storage: no favourites */ }
};

export const toggleFavorite = ({ id, title, published_at }) => {
  const others = favorites.value.filter((item) => item.id !== id);
  const removed = others.length < favorites.value.length;
  favorites.value = removed ? others : [{ id, title, published_at, saved_at: new Date().toISOString() }, ...others];
};

watch(favorites, (items) => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: 1, items }));
    problem.value = '';
  } catch { problem.value = '没有保存成功。'; }
});
