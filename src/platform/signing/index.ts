export { keptSigningKey } from './kept-signing-key.js';
