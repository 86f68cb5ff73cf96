import type { CalendarDay } from '../shared/calendar-day.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierRule, InputRule } from './dossier-rule.js';

type Check = Extract<DossierEvent, { type: 'recordTest' | 'recordSiteCheck' }>;

// Between the two scorings of the province: tests and a check on the spot, QĐ 1048, PL II §4b(3).
export const theTestIsRecorded: DossierRule = ({ testedOn }) =>
  testedOn === null ? [{ code: 'test.not-recorded' }] : [];
export const theSiteCheckIsRecorded: DossierRule = ({ siteCheckedOn }) =>
  siteCheckedOn === null ? [{ code: 'site-check.not-recorded' }] : [];

/** What is recorded has happened. */
export const isNotInTheFuture = (field: string, day: CalendarDay, today: CalendarDay) =>
  day > today ? [{ code: 'day.in-the-future' as const, field, day, today }] : [];

export const theCheckHasHappened: InputRule<Check> = ({ today }, { input }) =>
  isNotInTheFuture('performedOn', input.performedOn, today);
