// Article toolbar, before, with and without the application: font size, which `settings.js` restores, and print. Classic script, ES5.
(function (root) {
  function each(selector, act) {
    var found = document.querySelectorAll(selector);
    for (var i = 0; i < found.length; i++) act(found[i]);
  }
  function show() {
    each('[data-font-size-choice]', function (button) {
      var chosen = button.getAttribute('data-font-size-choice') === root.getAttribute('data-font-size');
      button.setAttribute('aria-pressed', String(chosen));
    });
  }
  function choose(size) {
    root.setAttribute('data-font-size', size);
    show();
    try { localStorage.setItem('portal.font_size', JSON.stringify(size)); } catch (e) { /* not stored: valid for this page only */ }
  }
  document.addEventListener('click', function (event) {
    var button = event.target && event.target.closest && event.target.closest('[data-font-size-choice],[data-print]');
    if (!button) return;
    if (button.hasAttribute('data-print')) window.print();
    else choose(button.getAttribute('data-font-size-choice'));
  });
  show();
  // After `settings.js`, which has restored what was chosen elsewhere.
  addEventListener('pageshow', show);
  addEventListener('storage', show);
  // The application has rendered another article.
  document.addEventListener('portal:rendered', show);
})(document.documentElement);
