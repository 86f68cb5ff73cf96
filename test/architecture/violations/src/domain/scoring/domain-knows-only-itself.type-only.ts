import type { council } from '../../modules/councils/index.js';

export type Planted = typeof council;
