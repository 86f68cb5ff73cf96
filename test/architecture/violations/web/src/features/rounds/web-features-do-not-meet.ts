import { workPage } from '../work/work-page.js';

export const planted = workPage;
