// Disclosure buttons (menu, share panel, contents, link groups), before, with and without the application. Classic script, ES5.
// `data-disclosure="label to open|label to close"`; if it is empty the button's label stays. What `aria-controls` names has
// `data-open` while it is open. A click elsewhere or Esc closes it, unless the button has `data-stays-open` or it is meant for a
// dialog.
(function () {
  var OPEN = '[data-disclosure][aria-expanded="true"]:not([data-stays-open])';
  function controlled(button) {
    return document.getElementById(button.getAttribute('aria-controls'));
  }
  function set(button, open) {
    var labels = button.getAttribute('data-disclosure').split('|');
    var target = controlled(button);
    button.setAttribute('aria-expanded', String(open));
    if (target && open) target.setAttribute('data-open', '');
    else if (target) target.removeAttribute('data-open');
    // On a translated page the label is neither, and stays.
    if (labels[1] && labels.indexOf(button.textContent) >= 0) button.textContent = labels[open ? 1 : 0];
  }
  function closest(node, selector) {
    while (node && node.nodeType !== 1) node = node.parentNode;
    return node && node.closest ? node.closest(selector) : null;
  }
  // What holds the click is left open.
  function closeAll(click) {
    var open = document.querySelectorAll(OPEN);
    for (var i = 0; i < open.length; i++) {
      var target = controlled(open[i]);
      if (!click || open[i] !== click && !(target && target.contains(click))) set(open[i], false);
    }
  }
  document.addEventListener('click', function (event) {
    if (closest(event.target, 'dialog')) return;
    var button = closest(event.target, '[data-disclosure]');
    closeAll(button || !closest(event.target, 'a[href]') && event.target);
    if (button) set(button, button.getAttribute('aria-expanded') !== 'true');
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' && event.key !== 'Esc' || document.querySelector('dialog[open]')) return;
    var open = document.querySelectorAll(OPEN);
    if (!open.length) return;
    var innermost = open[open.length - 1];
    set(innermost, false);
    innermost.focus();
  });
})();
