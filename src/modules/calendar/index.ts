export { CalendarModule } from './calendar.module.js';
export {
  IsProgrammeYear,
  LegalDateBody,
  legalDateView,
  LegalDateView,
  programmeYear,
} from './http/legal-dates.js';
export { WorkingDays } from './working-days.js';
