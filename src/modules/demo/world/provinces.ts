import { dienBien } from './dien-bien.js';
import { konTum } from './kon-tum.js';
import { laiChau } from './lai-chau.js';
import type { ProvinceOfWorld } from './world.js';

/** The invented world: the places of five official letters, with people, products and names that do not exist. */
export const provinces: readonly ProvinceOfWorld[] = [laiChau, dienBien, konTum];

/** When the telling begins and where the clock stands when it is told. Vietnam time. */
export const storyBegins = '2021-01-04T07:00:00+07:00';
export const storyEnds = '2021-06-14T08:00:00+07:00';

/** When the communes link what they had planned with what was registered by then. */
export const registeredAt = '2021-06-11T08:30';

/** The one password of all invented accounts. */
export const demoPassword = 'ocop-demo-2021';
/** Administers the whole country, as the first account of an installation does. */
export const countryAdministrator = { signInName: 'quantri', fullName: 'Quản trị hệ thống' } as const;
/** The decision all rounds of 2021 run under. */
export const rulebookOf2021 = 'qd-1048-2019';
