import type { EvaluatedBallot } from './ballot.js';
import { criteriaOf, type CriteriaSet } from './criteria-set.js';

/**
 * The criteria that cause the gap, in the sheet's order: those where a member whose total is too high gave more points
 * than a member whose total is too low, and those that apply only by such a criterion. Only they are scored again.
 */
export function contestedCriteria(
  set: CriteriaSet,
  ballots: readonly EvaluatedBallot[],
  mostAllowed: number,
): readonly string[] {
  const contested = new Set<string>();
  for (const high of ballots)
    for (const low of ballots)
      if (high.total - low.total > mostAllowed)
        for (const [code, points] of Object.entries(high.points))
          if (points > (low.points[code] ?? 0)) contested.add(code);
  const criteria = criteriaOf(set);
  // A criterion may stand on another that stands on a third; the sheet lists each after what it stands on.
  for (const { code, appliesIf } of criteria)
    if (appliesIf && contested.has(appliesIf.criterion)) contested.add(code);
  return criteria.map(({ code }) => code).filter((code) => contested.has(code));
}
