// 收藏 where the application does not come: saves the article of this page in `portal.favorites`, or removes it, as the application
// does (docs/interface.md, "Storage"). A list that it cannot read is left as it is. Classic script, ES5.
(function (root) {
  var KEY = 'portal.favorites';
  function read() {
    try {
      var text = localStorage.getItem(KEY);
      var list = text ? JSON.parse(text) : { version: 1, items: [] };
      return list.version === 1 && Array.isArray(list.items) ? list : null;
    } catch (e) { return null; }
  }
  function others(list, id) {
    return list.items.filter(function (item) { return item && item.id !== id; });
  }
  // What the page carries about its article (src/components/article_tools.rs).
  function fact(button, name) {
    return button.parentNode.getAttribute('data-' + name);
  }
  function show() {
    var button = document.querySelector('[data-favorite]');
    var list = button && root.getAttribute('data-app') === 'failed' && read();
    if (!list) return;
    var isSaved = others(list, fact(button, 'id')).length < list.items.length;
    button.setAttribute('aria-pressed', String(isSaved));
  }
  function toggle(button) {
    var list = read();
    if (!list) return;
    var id = fact(button, 'id');
    var items = others(list, id);
    if (items.length === list.items.length) items.unshift({
      id: id,
      title: fact(button, 'title'),
      published_at: fact(button, 'published'),
      saved_at: new Date().toISOString()
    });
    list.items = items;
    try { localStorage.setItem(KEY, JSON.stringify(list)); } catch (e) { /* blocked or full: it is not saved, and not shown as saved */ }
    show();
  }
  document.addEventListener('click', function (event) {
    var button = event.target && event.target.closest && event.target.closest('[data-favorite]');
    if (button && root.getAttribute('data-app') === 'failed') toggle(button);
  });
  if (window.MutationObserver) new MutationObserver(show).observe(root, { attributes: true, attributeFilter: ['data-app'] });
  addEventListener('storage', show);
  show();
})(document.documentElement);
