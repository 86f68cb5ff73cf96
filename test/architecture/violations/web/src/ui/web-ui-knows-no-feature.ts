import { workPage } from '../features/work/work-page.js';

export const planted = workPage;
