export type { Place, PlacePath } from './place.js';
export { Places, type PlaceNotFound } from './places.js';
export { PlacesModule } from './places.module.js';
export { placesUpFrom } from './persistence/places-up-from.js';
