// A fake of WeChat's `WeixinJSBridge`, as far as the JS-SDK uses it. `ANSWERS` are the results of successive `wx.config`
// calls: 'ok', 'fail' or 'silence'; the last one repeats. Cards are set only after an accepted config, and every answer is
// delayed, as on a phone.
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
    invoke: function (name, parameters, callback) {
      if (name === 'preVerifyJSAPI') {
        var word = ANSWERS[Math.min(seen.configs.length, ANSWERS.length - 1)];
        seen.configs.push(parameters);
        if (word !== 'silence') answer(callback, name, word);
      } else if (/^update/.test(name)) {
        if (accepted) seen.cards[name] = parameters;
        else seen.refused++;
        answer(callback, name, accepted ? 'ok' : 'permission denied');
      }
    }
  };
  // The tests have no network: requests to WeChat's hosts are redirected to folders of the site itself, so the page's policy
  // has to allow those too.
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
