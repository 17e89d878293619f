// Words of an article that are selected, for 纠错. A tap takes a selection away, so what is selected as a finger comes down counts, before
// the program comes, too. Classic script, ES5.
(function () {
  var quote;
  function selected() {
    var body = document.querySelector('.article-body');
    var selection = getSelection();
    return body && body.contains(selection.anchorNode) ? String(selection) : '';
  }
  window.portalQuote = function () { return selected() || quote; };
  document.addEventListener('pointerdown', function () { quote = selected(); }, true);
})();
