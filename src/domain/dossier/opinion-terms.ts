import type { CountedTerm } from '../calendar/counted-deadline.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { charterOf } from '../council/charter.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { findEdge } from './decide.js';
import type { DossierFacts } from './dossier-facts.js';
import type { Standing } from '../shared/standing.js';
import { latestDueDay, theDueDayIsLawful } from './opinions.rules.js';

/** What is suggested to whoever is about to ask a council for written opinions. */
export interface OpinionTerms {
  /** Null where the working days of that year are not known: then a day has to be named. */
  readonly usualDueOn: CalendarDay | null;
  /** How it was counted; the panel keeps both where the usual day is taken. */
  readonly counted: CountedTerm | null;
  readonly latestDueOn: CalendarDay | null;
  /** The charter that binds; null: the council has none. */
  readonly charterId: string | null;
}

/** The charter's term over the decision's default, in working days; null where the next scoring asks for no opinions. Pure. */
export function opinionTermsOf(standing: Standing, facts: DossierFacts): OpinionTerms | null {
  if (!findEdge(standing, facts, 'openScoring')?.asks.includes(theDueDayIsLawful)) return null;
  const { rulebook, council, today, calendar } = facts;
  const charter = council?.charter ?? null;
  const { opinionsWorkingDays } = charterOf(rulebook, 'province', charter?.terms ?? null);
  const usual = opinionsWorkingDays === null ? null : workingDaysAfter(calendar, today, opinionsWorkingDays);
  const usualDueOn = usual?.ok ? usual.value : null;
  const latestDueOn = latestDueDay(facts);
  const charterId = charter?.id ?? null;
  // Where the re-evaluation ends first, its last day is all there is.
  if (usualDueOn !== null && latestDueOn !== null && usualDueOn > latestDueOn)
    return { usualDueOn: latestDueOn, counted: null, latestDueOn, charterId };
  const counted =
    opinionsWorkingDays !== null && usualDueOn !== null
      ? { workingDays: opinionsWorkingDays, calendarVersion: calendar.version }
      : null;
  return { usualDueOn, counted, latestDueOn, charterId };
}
