export { calendarMediaType, writeCalendar } from './write-calendar.js';
