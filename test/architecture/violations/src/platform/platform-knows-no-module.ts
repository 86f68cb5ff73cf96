import { council } from '../modules/councils/index.js';

export const planted = council;
