// What text may become markup, or the address of a script, in browsers that ask (Trusted Types; docs/adr/0007). The sink
// tells who asks: the framework fills its templates, and bodies of articles are parsed into documents in which nothing runs.
// No text of the content comes into a template (tests/tidy.rs). Classic script, ES5, before any other.
(function (types) {
  if (!types || !types.createPolicy) return;
  var MARKUP = ['Element innerHTML', 'DOMParser parseFromString'];
  var SCRIPTS = [
    '/sw.js',
    'https://res.wx.qq.com/open/js/jweixin-1.6.0.js',
    'https://res2.wx.qq.com/open/js/jweixin-1.6.0.js'
  ];
  types.createPolicy('default', {
    createHTML: function (text, type, sink) { return MARKUP.indexOf(sink) < 0 ? null : text; },
    createScriptURL: function (address) { return SCRIPTS.indexOf(address) < 0 ? null : address; }
  });
})(window.trustedTypes);
