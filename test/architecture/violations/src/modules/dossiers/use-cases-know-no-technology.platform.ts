import { query } from '../../platform/database/index.js';

export const planted = query;
