// History entry and scroll lock of an open dialog. Back closes a dialog before it leaves the page (phones): the dialog has an entry
// of its own, with the page's address, which goes when the dialog is closed in another way. The attribute `open` tells, whoever sets
// it: a button, the application, the browser (Esc; Back where it has a CloseWatcher). Classic script, ES5.
(function (root) {
  var ENTRY = 'dialog';
  var leaving = false; // from `history.back()` until its `popstate`
  var address;

  function openDialog() { return document.querySelector('dialog[open]'); }

  // A padding takes the width of the scrollbar, so that nothing moves.
  function lockScroll(locked) {
    if (!locked === !root.style.overflow) return;
    root.style.paddingRight = locked ? innerWidth - root.clientWidth + 'px' : '';
    root.style.overflow = locked ? 'hidden' : '';
  }

  // An entry without a dialog (after a reload, by Forward, by Back from the next page) is left at once, and opens nothing.
  function update() {
    var dialog = openDialog();
    var hasEntry = history.state === ENTRY;
    lockScroll(dialog);
    if (leaving || !dialog === !hasEntry) return;
    address = location.href;
    if (dialog) return history.pushState(ENTRY, '');
    leaving = true;
    history.back();
  }

  addEventListener('popstate', function (event) {
    var dialog = !leaving && event.state !== ENTRY && openDialog();
    // The page stays: the router and scroll restoration, which listen after this, have nothing to do.
    if ((leaving || dialog) && location.href === address) event.stopImmediatePropagation();
    leaving = false;
    if (dialog && dialog.close) dialog.close();
    else if (dialog) dialog.removeAttribute('open');
    update();
  });
  addEventListener('pageshow', update);
  if (window.MutationObserver) new MutationObserver(update).observe(document.body, {
    attributes: true, attributeFilter: ['open'], childList: true, subtree: true,
  });

  // iOS before 16 scrolls a page with `overflow: hidden` all the same; it is also without `overscroll-behavior`.
  if (!(window.CSS && CSS.supports && CSS.supports('overscroll-behavior', 'contain'))) {
    document.addEventListener('touchmove', function (event) {
      var dialog = openDialog();
      if (dialog && dialog.scrollHeight <= dialog.clientHeight && event.touches.length < 2) event.preventDefault();
    }, { passive: false });
  }
  update();
})(document.documentElement);
