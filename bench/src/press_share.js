// From the first paint on presses 微信 until the dialog stands: `bench.done`; `bench.shown` when the code is in it.
(() => {
  const button = () => [...document.querySelectorAll('.share-panel button')].find((button) => button.textContent.trim() === '微信');
  const press = () => {
    const dialog = document.querySelector('dialog[open]');
    if (!dialog) {
      if (bench.firstPaint !== null) button()?.click();
      if (document.querySelector('dialog[open]')) bench.done = performance.now();
    } else if (dialog.querySelector('img')?.naturalWidth) {
      bench.shown = performance.now();
      return;
    }
    setTimeout(press, 8);
  };
  press();
})();
