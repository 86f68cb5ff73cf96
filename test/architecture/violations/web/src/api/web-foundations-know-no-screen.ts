import { button } from '../ui/button.js';

export const planted = button;
