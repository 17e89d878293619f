// In WeChat links load their page: what its menu copies and shares is the address of the page that was loaded, whatever
// the history says since (seen on iOS). Classic script, ES5.
(function (root) {
  if (root.getAttribute('data-webview') !== 'wechat') return;
  document.addEventListener('click', function (event) {
    var target = event.target;
    // Before the router sees it; the browser still follows the link. The router leaves external ones alone, and others answer
    // them: pictures open large.
    if (target && target.closest && target.closest('a[href]:not([rel="external"])')) event.stopPropagation();
  }, true);
})(document.documentElement);
