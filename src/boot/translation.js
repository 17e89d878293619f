// Detection of translated pages: Chrome, Edge, Firefox and WeChat replace text nodes, or change what is in them, and not all
// mark the page (docs/adr/0012). Whoever does so in a heading, a link or an article's text, unless the application says that it
// renders a page (from `portal:render` to `portal:rendered`), translates. What the application would write from then on stands beside another
// language, or nowhere: `html[data-translated]` says so, also after the reader has gone back to the original, whose text nodes
// are new ones. Classic script, ES5.
(function (root) {
  if (!window.MutationObserver) return;
  var app = document.getElementById('app');
  var observer = new MutationObserver(judge);
  function isText(node) { return node.nodeType === 3; }
  function isTranslation(change) {
    var target = change.target;
    var element = isText(target) ? target.parentNode : target;
    return (isText(target) || [].some.call(change.removedNodes, isText)) && element && element.closest('h1,a,.article-body');
  }
  function judge(changes) {
    if (changes.some(isTranslation)) root.setAttribute('data-translated', '');
  }
  function observe() {
    observer.observe(app, { childList: true, characterData: true, subtree: true });
  }
  var renderings = 0;
  document.addEventListener('portal:render', function () {
    judge(observer.takeRecords());
    observer.disconnect();
    renderings++;
  });
  document.addEventListener('portal:rendered', function () {
    if (--renderings === 0) observe();
  });
  observe();
})(document.documentElement);
