import { otherHalf } from './the-other-half.js';

export const planted = () => otherHalf;
