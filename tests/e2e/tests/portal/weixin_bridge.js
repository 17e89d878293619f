// What WeChat puts into its webviews, as far as the JS-SDK asks for it. `ANSWERS` are those to one `wx.config` after the
// other: 'ok', 'fail' or 'silence'; the last one holds on. Cards are set only once a config was accepted, and every answer
// takes its time, as a phone's does.
(function () {
  var accepted = false;
  var seen = window.__wechat = { configs: [], answered: 0, cards: {}, refused: 0 };
  function answer(callback, name, word) {
    setTimeout(function () {
      if (name === 'preVerifyJSAPI') accepted = word === 'ok';
      callback({ err_msg: name + ':' + word });
      if (name === 'preVerifyJSAPI') seen.answered++;
    }, 100);
  }
  window.WeixinJSBridge = {
    on: function () {},
    invoke: function (name, wishes, callback) {
      if (name === 'preVerifyJSAPI') {
        var word = ANSWERS[Math.min(seen.configs.length, ANSWERS.length - 1)];
        seen.configs.push(wishes);
        if (word !== 'silence') answer(callback, name, word);
      } else if (/^update/.test(name)) {
        if (accepted) seen.cards[name] = wishes;
        else seen.refused++;
        answer(callback, name, accepted ? 'ok' : 'permission denied');
      }
    }
  };
  // The tests have no network: what is asked of WeChat's hosts comes from the folder of that host in the site itself, so the
  // page's policy has to let that through as well.
  if (window.trustedTypes) {
    var create = trustedTypes.createPolicy;
    trustedTypes.createPolicy = function (name, rules) {
      var allowed = rules.createScriptURL;
      rules.createScriptURL = function (address, type, sink) {
        var isOurs = address.indexOf(location.origin + '/res') === 0;
        return isOurs ? address : allowed(address, type, sink);
      };
      return create.call(trustedTypes, name, rules);
    };
  }
  var append = Node.prototype.appendChild;
  Node.prototype.appendChild = function (node) {
    var address = node.tagName === 'SCRIPT' ? node.src : '';
    if (/^https:\/\/res2?\.wx\.qq\.com\//.test(address)) node.src = address.replace('https:/', location.origin);
    return append.call(this, node);
  };
})();
