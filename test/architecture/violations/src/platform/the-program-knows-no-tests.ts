import { support } from '../../test/support.js';

export const planted = support;
