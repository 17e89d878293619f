// Pictures on paper. Whoever has a mouse may have a printer, and not every browser waits with printing for lazy pictures: those of a
// prerendered page come once it has loaded. Chromium waits for all pictures, but only if one is lazy and not asked for: it is
// given one. Classic script, ES5.
addEventListener('load', function () {
  if (matchMedia('(pointer: coarse)').matches) return;
  var pictures = document.querySelectorAll('[data-prerendered] .article-body img[loading]');
  for (var i = 0; i < pictures.length; i++) pictures[i].removeAttribute('loading');
});
addEventListener('beforeprint', function () {
  var picture = document.createElement('img');
  picture.hidden = true;
  picture.setAttribute('loading', 'lazy');
  picture.src = '/media/favicon.svg?print';
  document.body.appendChild(picture);
  addEventListener('afterprint', function () { picture.remove(); }, { once: true });
});
