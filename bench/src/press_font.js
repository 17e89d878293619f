// Presses 大 as soon as it exists, until the text is large: `bench.done`.
(() => {
  const press = () => {
    document.querySelector('[data-font-size-choice="large"]')?.click();
    if (document.documentElement?.dataset.fontSize === 'large') bench.done = performance.now();
    else setTimeout(press, 8);
  };
  press();
})();
