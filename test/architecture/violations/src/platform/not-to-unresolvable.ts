import { nothing } from './nowhere.js';

export const planted = nothing;
