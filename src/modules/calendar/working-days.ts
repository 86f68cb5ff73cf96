import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { calendarFrom, type CalendarFile, type WorkingCalendar } from '../../domain/calendar/working-days.js';

// The JSON lies beside the compiled domain, in src as in dist.
const shipped = new URL('../../domain/calendar/vietnam-working-days.json', import.meta.url);

/** The working days of state agencies as published, read once at start. */
@Injectable()
export class WorkingDays {
  readonly calendar: WorkingCalendar = calendarFrom(
    JSON.parse(readFileSync(shipped, 'utf8')) as CalendarFile,
  );
}
