// From the first paint on presses 大 until the text is large: `bench.done`.
(() => {
  const isLarge = () => document.documentElement?.dataset.fontSize === 'large';
  const press = () => {
    if (bench.firstPaint !== null) document.querySelector('[data-font-size-choice="large"]')?.click();
    if (isLarge()) bench.done = performance.now();
    else setTimeout(press, 8);
  };
  press();
})();
