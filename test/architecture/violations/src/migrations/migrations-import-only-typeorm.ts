import { star } from '../domain/scoring/star.js';

export const planted = star;
