import { placesOf } from './places-of.js';
import type { Me } from './types.js';

/** The places whose letters this person drafts and issues; the server asks again. */
export const placesOfLetters = (me: Me) =>
  placesOf(me, ['communeOfficer', 'coordinationOffice', 'districtOfficer', 'provinceOfficer']);
