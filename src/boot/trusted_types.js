// Trusted Types policy (docs/adr/0007): which text may become markup or a script URL, in browsers that enforce it. It allows
// by sink: the framework's templates, and article bodies, which are parsed into inert documents. No text of the content gets
// into a template (tests/host/tidy). Classic script, ES5, before any other.
(function (types) {
  if (!types || !types.createPolicy) return;
  var MARKUP = ['Element innerHTML', 'DOMParser parseFromString'];
  var SCRIPTS = [
    '/sw.js',
    '/proof-of-work.js',
    'https://res.wx.qq.com/open/js/jweixin-1.6.0.js',
    'https://res2.wx.qq.com/open/js/jweixin-1.6.0.js'
  ];
  types.createPolicy('default', {
    createHTML: function (text, type, sink) { return MARKUP.indexOf(sink) < 0 ? null : text; },
    createScriptURL: function (address) { return SCRIPTS.indexOf(address) < 0 ? null : address; }
  });
})(window.trustedTypes);
