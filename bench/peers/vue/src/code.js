// A module of its own, so that all the library brings comes only when a code is wanted.
export { toDataURL } from 'qrcode';
