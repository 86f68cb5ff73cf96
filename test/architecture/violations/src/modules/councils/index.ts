export { council } from './council.store.js';
