// Modal dialogs (`<dialog>`) of a page, before, with and without the application. A button opens the one it names in `data-opens`.
// In the open dialog such a button leads a step further: the value of the attribute `open`, which goes when the dialog is closed,
// tells the style sheet. A dialog is closed by what has `data-closes` in it; where it has `data-dismiss`, also by a tap on the
// scrim. Classic script, ES5.
(function () {
  // Engines without modal dialogs (before Chrome 37, Safari 15.4) show it in the page.
  function open(dialog) {
    if (!dialog) return;
    if (dialog.hasAttribute('open')) dialog.setAttribute('open', 'further');
    else if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute('open', '');
  }
  function close(dialog) {
    if (dialog.close) dialog.close();
    else dialog.removeAttribute('open');
  }
  function isOn(dialog, tap) {
    var frame = dialog.getBoundingClientRect();
    return tap.clientX >= frame.left && tap.clientX < frame.right
      && tap.clientY >= frame.top && tap.clientY < frame.bottom;
  }
  document.addEventListener('click', function (event) {
    var target = event.target;
    if (!target || !target.closest) return;
    var opener = target.closest('[data-opens]');
    if (opener) return open(document.getElementById(opener.getAttribute('data-opens')));
    var dialog = target.closest('dialog[open]');
    if (!dialog) return;
    // A tap on a control leaves the dialog open.
    var answers = target.closest('button,input,a,[data-closes]');
    if (answers ? answers.hasAttribute('data-closes') : dialog.hasAttribute('data-dismiss') && !isOn(dialog, event)) close(dialog);
  });
})();
