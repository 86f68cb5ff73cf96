export { CalendarModule } from './calendar.module.js';
export {
  IsProgrammeYear,
  LegalDateBody,
  legalDateView,
  LegalDateView,
  programmeYear,
} from './http/legal-dates.js';
export { DatesOfOwnPlaces } from './dates-of-own-places.js';
export { WorkingDays } from './working-days.js';
export {
  andBefore,
  datedKinds,
  DatedThings,
  eachOnce,
  isWithin,
  type DatedKind,
  type DatedThing,
  type Days,
} from './dated-things.js';
