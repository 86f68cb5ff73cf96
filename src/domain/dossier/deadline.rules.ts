import { isOver, lastDayOf } from '../calendar/legal-date.js';
import type { DossierFacts } from './dossier-facts.js';
import type { DeadlineKind } from './round-facts.js';
import type { DossierRule } from './dossier-rule.js';

const isInTime =
  (deadline: DeadlineKind) =>
  ({ round, today }: DossierFacts) => {
    const date = round[deadline];
    return date && isOver(date, today)
      ? [{ code: 'deadline.passed' as const, deadline, lastDay: lastDayOf(date), today }]
      : [];
  };

// The legal dates of a round come from the local plan: QĐ 1048, PL II §5.
export const registrationIsOpen: DossierRule = (facts) => isInTime('registrationCloses')(facts);
export const districtStillAccepts: DossierRule = (facts) => isInTime('dueAtDistrict')(facts);
export const provinceStillAccepts: DossierRule = (facts) => isInTime('dueAtProvince')(facts);

/** A dossier leaves its round for a later one only after it missed the date. */
export const theRoundIsMissed: DossierRule = ({ round, today }) => {
  const due = round.dueAtDistrict ?? round.dueAtProvince;
  return isOver(due, today) ? [] : [{ code: 'round.still-open', lastDay: lastDayOf(due) }];
};
