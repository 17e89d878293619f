// Tabs of the link groups (WAI-ARIA tabs pattern) on wide screens, before, with and without the application: fills the tab list
// that the page has ready and hides all groups but the selected one. On narrow screens the groups are disclosures
// (`disclosures.js`). Classic script, ES5.
(function (root) {
  // Breakpoint for tabs; the style sheet puts the links in columns from the same width.
  var wide = window.matchMedia && matchMedia('(min-width: 60em)');
  function set(element, name, value) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  function makeTab(list, group, index) {
    var tab = document.createElement('button');
    tab.className = 'link-groups__tab';
    tab.type = 'button';
    tab.id = 'link-tab-' + index;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', group.id);
    tab.textContent = group.querySelector('.link-groups__label').textContent;
    list.appendChild(tab);
  }
  function setUp() {
    var list = document.querySelector('.link-groups__tabs');
    // None, or it has its tabs.
    if (!list || list.firstChild) return;
    var tabs = list.children;
    var groups = list.parentNode.querySelectorAll('.link-groups__group');
    var selected = 0;
    function show() {
      list.hidden = !wide.matches;
      for (var i = 0; i < groups.length; i++) {
        var isSelected = i === selected;
        tabs[i].setAttribute('aria-selected', String(isSelected));
        tabs[i].tabIndex = isSelected ? 0 : -1;
        set(groups[i], 'role', wide.matches ? 'tabpanel' : null);
        set(groups[i], 'aria-labelledby', wide.matches ? tabs[i].id : null);
        groups[i].hidden = wide.matches && !isSelected;
        groups[i].querySelector('h2').hidden = wide.matches;
      }
    }
    function select(index) {
      selected = (index + groups.length) % groups.length;
      show();
    }
    for (var i = 0; i < groups.length; i++) makeTab(list, groups[i], i);
    list.addEventListener('click', function (event) {
      var index = [].indexOf.call(tabs, event.target.closest('[role=tab]'));
      if (index >= 0) select(index);
    });
    // Arrow keys, Home and End move and select (WAI-ARIA Authoring Practices, "Tabs with automatic activation").
    list.addEventListener('keydown', function (event) {
      var next = { ArrowRight: selected + 1, ArrowLeft: selected - 1, Home: 0, End: groups.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      select(next);
      tabs[selected].focus({ preventScroll: true });
    });
    // `addListener`: `MediaQueryList` is no `EventTarget` before Safari 14.
    wide.addListener(show);
    show();
  }
  if (!wide) return;
  setUp();
  // Where the page came without its frame (the shell), the application has rendered one.
  if (window.MutationObserver) new MutationObserver(setUp).observe(root, { attributes: true, attributeFilter: ['data-app'] });
})(document.documentElement);
