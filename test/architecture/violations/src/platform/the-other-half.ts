import { planted } from './no-cycles.js';

export const otherHalf = () => planted;
