import type { council } from '../../councils/council.store.js';

export type Planted = typeof council;
