// Some hosts refuse pictures to pages that are not theirs (WeChat's among them); most answer once they are not told which
// page asks. Errors do not bubble: they are caught on the way down, from the first picture on. Classic script, ES5.
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
