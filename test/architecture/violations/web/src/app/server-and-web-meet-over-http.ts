import { star } from '../../../src/domain/scoring/star.js';

export const planted = star;
