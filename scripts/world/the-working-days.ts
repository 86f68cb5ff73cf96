import { readFileSync } from 'node:fs';
import { calendarFrom, type CalendarFile } from '../../src/domain/calendar/working-days.js';

const shipped = new URL('../../src/domain/calendar/vietnam-working-days.json', import.meta.url);

/** The working days as published, as the project ships them. */
export const theWorkingDays = calendarFrom(JSON.parse(readFileSync(shipped, 'utf8')) as CalendarFile);
