// Hotlink fallback: some hosts refuse pictures to other sites' pages (WeChat's among them); most answer a request without a
// referrer. Errors do not bubble, so they are captured, from the first picture on. Classic script, ES5.
document.addEventListener('error', function (event) {
  var picture = event.target;
  if (!picture || picture.tagName !== 'IMG') return;
  if (picture.getAttribute('referrerpolicy') || !/^(https?:)?\/\//.test(picture.getAttribute('src'))) {
    picture.setAttribute('data-missing', '');
    return;
  }
  picture.setAttribute('referrerpolicy', 'no-referrer');
  picture.setAttribute('src', picture.getAttribute('src'));
}, true);
// A picture of unknown size is as wide as the column; one that is not half of that stays as it is.
document.addEventListener('load', function (event) {
  var picture = event.target;
  if (picture.naturalWidth * 2 < picture.clientWidth) picture.setAttribute('data-small', '');
}, true);
