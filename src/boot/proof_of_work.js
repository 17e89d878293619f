// Proof of work (ALTCHA): finds the number that, after the salt, has this SHA-256. In a worker it searches all numbers of the message
// it gets; in a page, where there are no workers, `portalProof` searches some. SHA-256 (FIPS 180-4) is its own: `crypto.subtle` is
// missing on plain http, and waits for each hash longer than it takes. Classic script, ES5.
(function (scope) {
  // Square and cube roots of the first primes: their first 32 bits after the point.
  var INITIAL = [];
  var K = [];
  function fraction(root) { return (root - Math.floor(root)) * 4294967296 | 0; }
  for (var prime = 2; K.length < 64; prime++) {
    for (var divisor = 2; divisor * divisor <= prime && prime % divisor; divisor++);
    if (divisor * divisor <= prime) continue;
    if (INITIAL.length < 8) INITIAL.push(fraction(Math.pow(prime, 1 / 2)));
    K.push(fraction(Math.pow(prime, 1 / 3)));
  }
  var W = [];
  function rotated(word, bits) { return word >>> bits | word << 32 - bits; }
  function addBlock(state, block, start) {
    var a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
    for (var i = 0; i < 64; i++) {
      if (i < 16) W[i] = block[start + i] | 0;
      else {
        var x = W[i - 15], y = W[i - 2];
        W[i] = W[i - 16] + W[i - 7] + (rotated(x, 7) ^ rotated(x, 18) ^ x >>> 3) + (rotated(y, 17) ^ rotated(y, 19) ^ y >>> 10) | 0;
      }
      var t = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + (e & f ^ ~e & g) + K[i] + W[i] | 0;
      var u = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + t | 0; d = c; c = b; b = a; a = t + u | 0;
    }
    [a, b, c, d, e, f, g, h].forEach(function (word, i) { state[i] = state[i] + word | 0; });
  }
  function hash(text) {
    var block = [];
    var length = text.length;
    for (var i = 0; i < length; i++) block[i >> 2] |= text.charCodeAt(i) << 24 - i % 4 * 8;
    block[length >> 2] |= 128 << 24 - length % 4 * 8;
    var end = (length + 8 >> 6) * 16 + 15;
    block[end] = length * 8;
    var state = INITIAL.slice();
    for (var start = 0; start < end; start += 16) addBlock(state, block, start);
    return state;
  }
  // The number from `first` on, before `end`; -1 if it is none of them.
  function search(challenge, salt, first, end) {
    var wanted = [];
    for (var i = 0; i < 8; i++) wanted.push(parseInt(challenge.substr(i * 8, 8), 16) | 0);
    wanted = wanted.join();
    var bytes = unescape(encodeURIComponent(salt));
    for (var number = first; number < end; number++) if (hash(bytes + number).join() === wanted) return number;
    return -1;
  }
  if (scope.document) scope.portalProof = search;
  else scope.onmessage = function (event) { scope.postMessage(search.apply(null, event.data)); };
})(self);
