// Deferred style sheets: the page links them for paper, so that they hold nothing up; once it is parsed they are for the screen too.
// Classic script, ES5.
setTimeout(function () {
  var sheets = document.getElementById('portal-later');
  if (sheets) sheets.media = 'all';
});
