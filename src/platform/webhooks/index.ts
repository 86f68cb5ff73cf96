export { isSigned, signatureOf, type SignedMessage } from './webhook-signature.js';
