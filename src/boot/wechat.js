// Full page loads inside WeChat, instead of client-side navigation: its menu copies and shares the address of the page that was
// loaded, not the one in the history (seen on iOS). Classic script, ES5.
(function (root) {
  if (root.getAttribute('data-webview') !== 'wechat') return;
  document.addEventListener('click', function (event) {
    var target = event.target;
    // In the capture phase, before the router; the browser still follows the link. `rel="external"` is left alone: the router
    // ignores it, and other handlers need it (the lightbox).
    if (target && target.closest && target.closest('a[href]:not([rel="external"])')) event.stopPropagation();
  }, true);
})(document.documentElement);
