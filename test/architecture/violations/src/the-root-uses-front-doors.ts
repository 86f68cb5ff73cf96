import { council } from './modules/councils/council.store.js';

export const planted = council;
