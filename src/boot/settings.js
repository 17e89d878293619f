// Blocking script before the first paint: marks that scripts run and in which webview, and restores the reader's settings (no
// flash of the defaults). Classic script, ES5: every engine parses it.
(function (root) {
  root.setAttribute('data-app', 'booting');
  // WeChat's webviews on Android, iOS, PC and its mini-programs all name themselves so; 企业微信 (wxwork) is not WeChat.
  var agent = navigator.userAgent;
  if (/MicroMessenger/i.test(agent) && !/wxwork/i.test(agent)) root.setAttribute('data-webview', 'wechat');
  function restore(key, attribute, allowed) {
    try {
      var value = JSON.parse(localStorage.getItem(key));
      if (allowed.indexOf(value) >= 0) root.setAttribute(attribute, value);
    } catch (e) { /* blocked or broken storage: the defaults apply */ }
  }
  restore('portal.font_size', 'data-font-size', ['small', 'medium', 'large']);
  restore('portal.theme', 'data-theme', ['light', 'dark']);
})(document.documentElement);
