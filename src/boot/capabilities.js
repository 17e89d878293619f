// Capabilities: what the backend offers now, as the portal's settings (`site.json`) say, whatever the page was published with.
// `data-with` names the one that an element needs, `data-without` the one it stands in for. Classic script, ES5.
(function () {
  var api = document.querySelector('meta[name="portal-api"]').content;
  var answer;
  // Asked once; again where nobody answered.
  window.portalCapabilities = function () {
    answer = answer || fetch(api + '/site.json').then(function (site) { return site.json(); })
      .then(function (site) { return site.capabilities || {}; });
    answer['catch'](function () { answer = null; });
    return answer;
  };
  function follow() {
    var parts = document.querySelectorAll('[data-with],[data-without]');
    if (!parts.length || !window.fetch || navigator.onLine === false) return;
    window.portalCapabilities().then(function (offered) {
      [].forEach.call(parts, function (part) {
        var needed = part.getAttribute('data-with');
        part.hidden = needed ? offered[needed] !== true : offered[part.getAttribute('data-without')] === true;
      });
    })['catch'](function () {});
  }
  follow();
  addEventListener('online', follow);
  // The application has rendered another page.
  document.addEventListener('portal:rendered', follow);
})();
