// Appearance control (外观): sets and stores the theme, before, with and without the application; `settings.js` restores it.
// Classic script, ES5.
(function (root) {
  function show() {
    var buttons = document.querySelectorAll('[data-theme-choice]');
    for (var i = 0; i < buttons.length; i++) {
      var isChosen = buttons[i].getAttribute('data-theme-choice') === (root.getAttribute('data-theme') || '');
      buttons[i].setAttribute('aria-pressed', String(isChosen));
    }
    // The colour of the browser's bars in the dark is the first; where it does not hold, the light one does.
    document.querySelector('[name=theme-color]').setAttribute('media',
      { dark: 'all', light: 'print' }[root.getAttribute('data-theme')] || '(prefers-color-scheme:dark)');
  }
  document.addEventListener('click', function (event) {
    var button = event.target && event.target.closest && event.target.closest('[data-theme-choice]');
    if (!button) return;
    var theme = button.getAttribute('data-theme-choice');
    if (theme) root.setAttribute('data-theme', theme);
    else root.removeAttribute('data-theme');
    show();
    try {
      if (theme) localStorage.setItem('portal.theme', JSON.stringify(theme));
      else localStorage.removeItem('portal.theme');
    } catch (e) { /* not stored: valid for this page only */ }
  });
  show();
  // Restored after it was chosen elsewhere; or the application is ready, and may have rendered the buttons anew.
  if (window.MutationObserver) new MutationObserver(show).observe(root, {
    attributes: true, attributeFilter: ['data-theme', 'data-app'],
  });
})(document.documentElement);
