import { isOver, lastDayOf } from '../../../src/domain/calendar/legal-date.js';
import {
  calendarFrom,
  isWorkingDay,
  mayMeetOn,
  workingDaysAfter,
  type CalendarFile,
  type CalendarRefusal,
} from '../../../src/domain/calendar/working-days.js';
import { refusalsOfPurpose } from '../../../src/domain/dossier/certificate.js';
import { addDays, addMonths, daysBetween, isCalendarDay } from '../../../src/domain/shared/calendar-day.js';
import type { Outcome } from '../../../src/domain/shared/outcome.js';
import { firstDays, firstYears } from '../../../src/migrations/first-calendar.js';
import { loadRulebooks } from '../../../src/modules/rulebooks/index.js';
import { lengthOf, type DayCount } from './day-count.js';
import type { Differences } from './differences.js';

const longest = 60;
const longestLead = 10;

// What the database is given as version 1: that it says what was published is part of the claim.
export const calendar = calendarFrom({
  years: firstYears,
  days: firstDays.map(({ day: date, kind }) => ({
    date,
    kind: kind as CalendarFile['days'][number]['kind'],
  })),
});

export const told = (outcome: Outcome<unknown, CalendarRefusal>) =>
  outcome.ok ? String(outcome.value) : outcome.refusals.map(({ code, year }) => `${code} ${year}`).join();

/** Each of these start days with 1 to 60 working days, and 1 to 10 of them before a meeting. */
export function countWorkingDays(starts: readonly string[], count: DayCount, into: Differences): void {
  for (const from of starts) {
    into.compare('works', from, told(isWorkingDay(calendar, from)), String(count.isWorked(from)));
    for (let n = 1; n <= longest; n += 1)
      into.compare('after', [from, n], told(workingDaysAfter(calendar, from, n)), count.workedAfter(from, n));
    for (let n = 1; n <= longestLead; n += 1)
      into.compare('meeting', [from, n], told(mayMeetOn(calendar, from, n)), count.afterWorkedFrom(from, n));
  }
}

/** Every day of these years: what lies so many days or months away, and when a certificate and its windows end. */
export function countDays(count: DayCount, into: Differences): void {
  for (const day of count.between('2016-01-01', '2032-12-31')) {
    for (const away of [-181, -180, -120, -30, -1, 1, 15, 30, 45, 60, 90, 120, 180, 366]) {
      into.compare('days away', [day, away], addDays(day, away), count.shifted(day, away));
      into.compare('days between', [day, away], daysBetween(day, count.shifted(day, away)), away);
    }
    for (const months of [1, 3, 12, 36])
      into.compare('months away', [day, months], addMonths(day, months), monthsLater(day, months));
    into.compare('before', day, lastDayOf({ on: day, counts: 'before' }), count.shifted(day, -1));
    into.compare('by', day, lastDayOf({ on: day, counts: 'by' }), day);
    for (const away of [-2, -1, 0, 1])
      for (const counts of ['before', 'by'] as const) {
        const over = isOver({ on: day, counts }, count.shifted(day, away));
        into.compare('over', [day, counts, away], over, counts === 'by' ? away > 0 : away >= 0);
      }
    // QĐ 26/2026, Đ.7.6a and Đ.12.3: from 180 days before the last day to 180 after it.
    for (const away of [-181, -180, -120, 0, 180, 181]) {
      const expected = away < -180 ? 'renewal.too-early' : away > 180 ? 'certificate.lapsed' : '';
      into.compare('renewal', [day, away], renewalOn(count.shifted(day, away), day), expected);
    }
  }
  for (let year = 2019; year <= 2032; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const name = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        into.compare('exists', name, isCalendarDay(name), day >= 1 && day <= lengthOf(year, month));
      }
}

function monthsLater(day: string, months: number): string {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number);
  const all = (year ?? 0) * 12 + (month ?? 0) - 1 + months;
  const [toYear, toMonth] = [(all - (all % 12)) / 12, (all % 12) + 1];
  const toDate = Math.min(date ?? 0, lengthOf(toYear, toMonth));
  return [toYear, toMonth, toDate].map((part) => (part < 10 ? `0${part}` : String(part))).join('-');
}

const inForce = loadRulebooks().find(({ id }) => id === 'qd-26-2026');

function renewalOn(today: string, expiresOn: string): string {
  if (!inForce) throw new Error('QĐ 26/2026 is not there');
  const certificate = { star: 3, expiresOn };
  return refusalsOfPurpose({ purpose: 're-evaluation', certificate, rulebook: inForce, today })
    .map(({ code }) => code)
    .join();
}
