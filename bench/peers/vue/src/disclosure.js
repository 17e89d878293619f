import { onMounted, onUnmounted, ref } from 'vue';

/** Whether the panel with this id is open. A click elsewhere, on a link, or Esc closes it. */
export const useDisclosure = (id) => {
  const open = ref(false);
  const parts = `#${id}, [aria-controls="${id}"]`;
  const onClick = ({ target }) => {
    if (!target.closest('dialog') && (target.closest('a[href]') || !target.closest(parts))) open.value = false;
  };
  const onKey = ({ key }) => { if (key === 'Escape' && !document.querySelector('dialog[open]')) open.value = false; };
  onMounted(() => {
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
  });
  onUnmounted(() => {
    document.removeEventListener('click', onClick);
    document.removeEventListener('keydown', onKey);
  });
  return open;
};
