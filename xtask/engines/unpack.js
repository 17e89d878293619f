// Unpacks the browser of one of the packages: node unpack.js <package> <file>. Brotli is in Node.js, and in no shell.
const fs = require('fs');
const zlib = require('zlib');

const [from, to] = process.argv.slice(2);
fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(`node_modules/${from}/bin/chromium.br`)), { mode: 0o755 });
