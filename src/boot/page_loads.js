// Full page loads instead of client-side navigation: inside WeChat, whose menu copies and shares the address of the page that was
// loaded, not the one in the history (seen on iOS); and on a translated page (`translation.js`), whose text the application can no
// longer replace. Classic script, ES5.
(function (root) {
  document.addEventListener('click', function (event) {
    var target = event.target;
    if (!target || !target.closest || !root.matches('[data-webview],[data-translated]')) return;
    // In the capture phase, before the router; the browser still follows the link. `rel="external"` is left alone: the router
    // ignores it, and other handlers need it (the lightbox).
    if (target.closest('a[href]:not([rel="external"])')) event.stopPropagation();
  }, true);
})(document.documentElement);
