// Leads on from addresses of the old site for which there is no file: those with a query, and those that a host would serve as
// a download. Loaded by 404.html and by redirect pages whose query decides. Classic script, ES5.
(function (paths) {
  var path;
  try { path = encodeURI(decodeURIComponent(location.pathname)); } catch (e) { return; }
  path = path.replace(/(\/index\.html|\/)$/, '');
  if (paths.indexOf(path) < 0) return;
  // Old sites encode in GBK, too, which `decodeURIComponent` refuses.
  function parameters(query) {
    return query.split('&').map(function (text) { return unescape(text.replace(/\+/g, ' ')).replace(/=$/, ''); });
  }
  var request = new XMLHttpRequest();
  request.open('GET', '/redirects.json');
  request.onload = function () {
    if (request.status !== 200) return;
    var given = parameters(location.search.slice(1));
    // The most specific rules come first.
    var rule = (JSON.parse(request.responseText)[path] || []).filter(function (rule) {
      return !rule[0] || parameters(rule[0]).every(function (parameter) { return given.indexOf(parameter) >= 0; });
    })[0];
    if (rule) location.replace(rule[1]);
  };
  request.send();
})(['slot:paths']);
