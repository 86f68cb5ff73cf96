import type { Me } from './types.js';

/** The places whose letters this person drafts and issues; the server asks again. */
export const placesOfLetters = ({ roles }: Me) => {
  const writing = ['communeOfficer', 'coordinationOffice', 'districtOfficer', 'provinceOfficer'];
  const places = roles.flatMap(({ role, place }) => (place && writing.includes(role) ? [place] : []));
  return [...new Map(places.map((place) => [place.id, place])).values()];
};
