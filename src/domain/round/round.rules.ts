import { lastDayOf, type LegalDate } from '../calendar/legal-date.js';
import { deadlineKinds, type LegalDates } from '../dossier/round-facts.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { RoundRefusal } from './round.refusals.js';

/** A dossier goes up: registration closes no later than the district's date, that no later than the province's (PL II §4). */
export function theLegalDatesFollowOneAnother(dates: LegalDates): RoundRefusal[] {
  const written = deadlineKinds.flatMap((kind) => {
    const date = dates[kind];
    return date ? [{ kind, date }] : [];
  });
  return written.flatMap((later, index) => {
    const earlier = written[index - 1];
    if (earlier === undefined || isNoLater(earlier.date, later.date)) return [];
    return [
      {
        code: 'round.dates-out-of-order' as const,
        earlier: earlier.kind,
        later: later.kind,
        earlierLastDay: lastDayOf(earlier.date),
        laterLastDay: lastDayOf(later.date),
      },
    ];
  });
}

/** A date at the district is set where the decision knows districts, and nowhere else: QĐ 1489 abolished them. */
export const theDistrictsDateFitsTheDecision = (
  { id, district }: Rulebook,
  { dueAtDistrict }: LegalDates,
): RoundRefusal[] => {
  if ((district === null) === (dueAtDistrict === null)) return [];
  return [
    { code: district ? 'round.district-date-missing' : 'round.district-date-unexpected', rulebook: id },
  ];
};

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
