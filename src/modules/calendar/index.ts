export { CalendarModule } from './calendar.module.js';
export { WorkingDays } from './working-days.js';
