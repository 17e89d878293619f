// Copying (复制) and the system's share sheet (更多分享), before, with and without the application. A button copies the text it
// has in `data-copy`; the live region behind it says so. Where the browser refuses, the text stands selected in a field behind
// that, to be copied by hand. One with `data-web-share` too hands text and headline to the sheet; where there is none
// (`html[data-web-share]` is missing) the style sheet hides it. Classic script, ES5.
(function (root) {
  function attempt(act, refused) {
    try { return act(); } catch (e) { return refused(e); }
  }
  function clear(region) {
    var field = region.nextElementSibling;
    region.textContent = '';
    region.removeAttribute('role');
    if (field && field.readOnly) field.parentNode.removeChild(field);
  }
  function announce(region, message) {
    region.setAttribute('role', 'status');
    region.textContent = message;
  }
  // The field is read-only, so that no keyboard opens, and stands inside a dialog that holds the button: what lies behind a modal
  // dialog cannot be selected. `select()` leaves such a field as it is on iPhones before iOS 13.
  function copyByCommand(region, text) {
    var before = document.activeElement;
    var field = document.createElement('input');
    field.className = 'copy-button__text';
    field.readOnly = true;
    field.value = text;
    field.setAttribute('aria-label', '请长按复制');
    region.parentNode.insertBefore(field, region.nextSibling);
    field.focus({ preventScroll: true });
    field.setSelectionRange(0, text.length);
    if (!attempt(function () { return document.execCommand('copy'); }, function () {})) return announce(region, '请长按复制');
    if (before) before.focus({ preventScroll: true });
    clear(region);
    announce(region, '已复制');
  }
  // Missing on pages that did not come by HTTPS, and before Chrome 66 and Safari 13.1. Webviews have half of it, or throw where they
  // should refuse.
  function copy(button) {
    var region = button.nextElementSibling;
    var text = button.getAttribute('data-copy');
    function refused() { copyByCommand(region, text); }
    clear(region);
    attempt(function () {
      navigator.clipboard.writeText(text).then(function () { announce(region, '已复制'); }, refused);
    }, refused);
  }
  // A sheet that the reader closes is no error.
  function share(button) {
    function refused(error) {
      if (!error || error.name !== 'AbortError') copy(button);
    }
    var content = { title: document.querySelector('h1').textContent, url: button.getAttribute('data-copy') };
    attempt(function () { navigator.share(content).then(null, refused); }, refused);
  }
  document.addEventListener('click', function (event) {
    var button = event.target && event.target.closest && event.target.closest('[data-copy]');
    if (button) (button.hasAttribute('data-web-share') ? share : copy)(button);
  });
  // Another page is about to be written into the elements of this one.
  document.addEventListener('portal:render', function () {
    var regions = document.querySelectorAll('main [data-copy] + [role]');
    for (var i = 0; i < regions.length; i++) clear(regions[i]);
  });
  if (navigator.share) root.setAttribute('data-web-share', '');
})(document.documentElement);
