import { council } from '../councils/council.store.js';

export const planted = council;
