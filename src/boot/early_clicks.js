// Clicks on what only the application answers, before it is ready: such a control is marked as busy (`aria-busy`, style/busy.css)
// and clicked again when `data-app` is `ready`. Where the application does not come the mark goes, and the fallback notice says
// so. What is clicked wants the application: `html[data-wanted]` and the event `portal:wanted` say so, once. Classic script, ES5.
(function (root) {
  // Pictures with their links, 收藏, and the other buttons that no script answers.
  var CONTROLS = window.portalControls = 'div.article-body__frame,[data-favorite],button[data-needs-program]';
  window.portalWanted = function () {
    if (root.hasAttribute('data-wanted')) return;
    root.setAttribute('data-wanted', '');
    document.dispatchEvent(new Event('portal:wanted'));
  };
  document.addEventListener('click', function (event) {
    var control = root.getAttribute('data-app') === 'booting' && event.target.closest(CONTROLS);
    // A click that opens a new tab is left to the browser.
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.stopPropagation();
    event.preventDefault();
    control.setAttribute('aria-busy', 'true');
    window.portalWanted();
  }, true);
  // In a task of its own, after the effects of the start.
  if (window.MutationObserver) new MutationObserver(function () {
    setTimeout(function () {
      var pending = document.querySelectorAll('[aria-busy="true"]');
      for (var i = 0; i < pending.length; i++) {
        pending[i].removeAttribute('aria-busy');
        // Without the application 收藏 is answered by `favorite_button.js`, and a form posts by itself.
        if (root.getAttribute('data-app') === 'ready' || pending[i].hasAttribute('data-favorite') || pending[i].form) (pending[i].querySelector('a') || pending[i]).click();
      }
    });
  }).observe(root, { attributes: true, attributeFilter: ['data-app'] });
})(document.documentElement);
