export { ScheduleDates } from './schedule-dates.js';
export { SchedulesModule } from './schedules.module.js';
