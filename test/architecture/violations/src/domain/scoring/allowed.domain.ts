import { setup } from 'xstate';
import { star } from './star.js';

export const allowed = [setup, star];
