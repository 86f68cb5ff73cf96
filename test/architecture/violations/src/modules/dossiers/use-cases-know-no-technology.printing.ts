import { print } from '../../platform/printing/index.js';

export const planted = print;
