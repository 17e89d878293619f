// Modal dialogs (`<dialog>`) of a page, before, with and without the application. A button opens the one it names in `data-opens`.
// One is closed by a button in it with `data-closes`; where it has `data-dismiss`, also by a tap on the scrim; with the value
// `anywhere` by a tap on the dialog too, as there is nothing to read in it. Classic script, ES5.
(function () {
  // Engines without modal dialogs (before Chrome 37, Safari 15.4) show it in the page.
  function open(dialog) {
    if (!dialog || dialog.hasAttribute('open')) return;
    if (dialog.showModal) dialog.showModal();
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
  function isDismissed(dialog, tap) {
    var dismiss = dialog.getAttribute('data-dismiss');
    return dismiss === 'anywhere' || dismiss && !isOn(dialog, tap);
  }
  document.addEventListener('click', function (event) {
    var target = event.target;
    if (!target || !target.closest) return;
    var opener = target.closest('[data-opens]');
    if (opener) return open(document.getElementById(opener.getAttribute('data-opens')));
    var dialog = target.closest('dialog[open]');
    if (!dialog) return;
    // A tap on a control leaves the dialog open.
    var answers = target.closest('button,input,a');
    if (answers ? answers.hasAttribute('data-closes') : isDismissed(dialog, event)) close(dialog);
  });
})();
