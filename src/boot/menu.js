// Disclosure menu: its buttons, before, with and without the application. Classic script, ES5.
// `data-disclosure="label to open|label to close"`; if it is empty the button's label stays.
(function () {
  function set(button, open) {
    var labels = button.getAttribute('data-disclosure').split('|');
    button.setAttribute('aria-expanded', String(open));
    // On a translated page the label is neither, and stays.
    if (labels[1] && labels.indexOf(button.textContent) >= 0) button.textContent = labels[open ? 1 : 0];
  }
  function closest(node, selector) {
    while (node && node.nodeType !== 1) node = node.parentNode;
    return node && node.closest ? node.closest(selector) : null;
  }
  function closeAll(except) {
    var open = document.querySelectorAll('[data-disclosure][aria-expanded="true"]');
    for (var i = 0; i < open.length; i++) {
      if (!except || !controls(open[i], except)) set(open[i], false);
    }
  }
  // A button inside an open drawer leaves the drawer open.
  function controls(button, node) {
    var target = document.getElementById(button.getAttribute('aria-controls'));
    return button === node || (target && target.contains(node));
  }
  document.addEventListener('click', function (event) {
    var button = closest(event.target, '[data-disclosure]');
    if (button) {
      var open = button.getAttribute('aria-expanded') !== 'true';
      closeAll(button);
      set(button, open);
    } else if (closest(event.target, 'a[href]') || !closest(event.target, '.main-menu')) {
      closeAll();
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' && event.key !== 'Esc') return;
    var open = document.querySelectorAll('[data-disclosure][aria-expanded="true"]');
    if (!open.length) return;
    var innermost = open[open.length - 1];
    set(innermost, false);
    innermost.focus();
  });
})();
