import type { star } from '../domain/scoring/star.js';

export type Planted = typeof star;
