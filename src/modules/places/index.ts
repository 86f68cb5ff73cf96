export type { Place, PlacePath } from './place.js';
export { Places } from './places.js';
export { PlacesModule } from './places.module.js';
