export type { Page, PageWindow } from './page.js';
export { fingerprintOf, type WriteKey } from './write-key.js';
