// Blocking script before the first paint: marks that scripts run and in which webview, and restores the reader's settings (no
// flash of the defaults). Classic script, ES5: every engine parses it.
(function (root) {
  root.setAttribute('data-app', 'booting');
  // WeChat's webviews on Android, iOS, PC and its mini-programs all name themselves so; 企业微信 (wxwork) is not WeChat.
  var agent = navigator.userAgent;
  if (/MicroMessenger/i.test(agent) && !/wxwork/i.test(agent)) root.setAttribute('data-webview', 'wechat');
  // A setting that nobody stores has its usual value, or no attribute.
  function restore(key, attribute, allowed, usual) {
    try {
      var value = JSON.parse(localStorage.getItem(key));
      if (allowed.indexOf(value) < 0) value = usual;
      if (value) root.setAttribute(attribute, value);
      else root.removeAttribute(attribute);
    } catch (e) { /* blocked or broken storage: it stays as it is */ }
  }
  function update() {
    restore('portal.font_size', 'data-font-size', ['small', 'medium', 'large'], 'medium');
    restore('portal.theme', 'data-theme', ['light', 'dark']);
  }
  update();
  // Chosen on the next page, before Back to this one, or in another tab.
  addEventListener('pageshow', update);
  addEventListener('storage', update);
})(document.documentElement);
