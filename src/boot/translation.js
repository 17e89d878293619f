// Detection of translated pages: Chrome, Edge, Firefox and WeChat replace text nodes, or change what is in them, and not all
// mark the page (docs/adr/0012). The application never does so in a heading, a link or an article's text; it replaces the
// element. What it would write from then on stands beside another language, or nowhere: `html[data-translated]` says so, also after
// the reader has gone back to the original, whose text nodes are new ones. Classic script, ES5.
(function (root) {
  if (!window.MutationObserver) return;
  function isText(node) { return node.nodeType === 3; }
  function isTranslation(change) {
    var target = change.target;
    var element = isText(target) ? target.parentNode : target;
    return (isText(target) || [].some.call(change.removedNodes, isText)) && element && element.closest('h1,a,.article-body');
  }
  new MutationObserver(function (changes, observer) {
    if (!changes.some(isTranslation)) return;
    root.setAttribute('data-translated', '');
    observer.disconnect();
  }).observe(document.getElementById('app'), { childList: true, characterData: true, subtree: true });
})(document.documentElement);
