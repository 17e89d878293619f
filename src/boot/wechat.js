// What WeChat's webview can do, for what an attachment offers (docs/wechat.md): `html[data-wechat]` inside WeChat only, with `pdf`
// where the system brings a viewer, and `mini-program` where its menu knows no browser. Classic script, ES5.
(function (root, agent) {
  if (!root.hasAttribute('data-webview')) return;
  var pdf = /MacWechat|WindowsWechat|iPhone|iPad/i.test(agent) ? 'pdf ' : '';
  root.setAttribute('data-wechat', pdf + (/miniProgram/i.test(agent) ? 'mini-program' : ''));
})(document.documentElement, navigator.userAgent);
