import { lastDayOf, type LegalDate } from '../calendar/legal-date.js';
import { deadlineKinds, type DeadlineKind } from '../dossier/round-facts.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { RoundRefusal } from './round.refusals.js';

/** The three legal dates of a round. */
export type LegalDates = Readonly<Record<DeadlineKind, LegalDate>>;

/** A dossier goes up: registration closes no later than the district's date, that no later than the province's (PL II §4). */
export function theLegalDatesFollowOneAnother(dates: LegalDates): RoundRefusal[] {
  return deadlineKinds.flatMap((later, index) => {
    const earlier = deadlineKinds[index - 1];
    if (earlier === undefined || isNoLater(dates[earlier], dates[later])) return [];
    return [
      {
        code: 'round.dates-out-of-order' as const,
        earlier,
        later,
        earlierLastDay: lastDayOf(dates[earlier]),
        laterLastDay: lastDayOf(dates[later]),
      },
    ];
  });
}

// The written days are compared as well: "before 1/7" and "by 30/6" mean one day, but read the wrong way round.
const isNoLater = (one: LegalDate, other: LegalDate) =>
  one.on <= other.on && lastDayOf(one) <= lastDayOf(other);

/** A round runs under a decision that is in force on some day of its year. */
export const theRulebookIsInForceInTheYear = (
  { id, effectiveFrom, effectiveTo }: Rulebook,
  year: number,
): RoundRefusal[] =>
  effectiveFrom <= `${year}-12-31` && (effectiveTo === null || effectiveTo >= `${year}-01-01`)
    ? []
    : [{ code: 'round.rulebook-not-in-force', rulebook: id, year, effectiveFrom, effectiveTo }];
