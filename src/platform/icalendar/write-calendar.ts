import ical, { ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';

/** Something that takes a whole day, as a calendar program keeps it. */
interface WholeDay {
  /** Stable for ever, so that a program changes what it has instead of adding another. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  /** 'YYYY-MM-DD': a day of the calendar, the same wherever it is read. */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  /** Null where the site has no public address. */
  readonly url: string | null;
}

interface Calendar {
  readonly name: string;
  /** When it was written, ISO 8601. */
  readonly writtenAt: string;
  readonly days: readonly WholeDay[];
}

export const calendarMediaType = 'text/calendar; charset=utf-8';

/** A calendar as RFC 5545 has it: lines end with CR LF and are folded at 75 octets. */
export function writeCalendar({ name, writtenAt, days }: Calendar): string {
  const calendar = ical({ name, prodId: { company: 'OCOP', product: 'OCOP', language: 'VI' }, ttl: 3600 });
  for (const { uid, sequence, on, summary, description, url } of days)
    calendar.createEvent({
      ...{ id: uid, sequence, summary, description, ...(url === null ? {} : { url }) },
      start: DateTime.fromISO(on, { zone: 'utc' }),
      allDay: true,
      stamp: DateTime.fromISO(writtenAt, { zone: 'utc' }),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  // ical-generator leaves the last line without its end; drop when it no longer does.
  return `${calendar.toString()}\r\n`;
}
