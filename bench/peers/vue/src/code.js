// A module of its own, so that the library is loaded only for a QR code.
export { toDataURL } from 'qrcode';
