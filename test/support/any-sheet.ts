import fc from 'fast-check';
import type { BallotSheet } from '../../src/domain/scoring/ballot.js';
import { criteriaOf, type CriteriaSet, type Criterion } from '../../src/domain/scoring/criteria-set.js';
import { findingsOf } from '../../src/domain/scoring/findings.js';

/** Any lawful sheet of a set: every option, ticks in any number, criteria left empty, now and then a finding. */
export const anySheet = (set: CriteriaSet): fc.Arbitrary<BallotSheet> => {
  const criteria = criteriaOf(set);
  const picks = fc.array(fc.nat({ max: 63 }), { minLength: criteria.length, maxLength: criteria.length });
  const declared = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray([...findingsOf(set)]));
  return fc.tuple(picks, declared).map(([numbers, found]) => sheetOf(criteria, numbers, found));
};

function sheetOf(
  criteria: readonly Criterion[],
  picks: readonly number[],
  declared: readonly string[],
): BallotSheet {
  const marks: Record<string, string | readonly string[]> = {};
  const points = new Map<string, number>();
  const confirmedEmpty: string[] = [];
  for (const [i, criterion] of criteria.entries()) {
    const { code, choice, appliesIf } = criterion;
    const applies = !appliesIf || (points.get(appliesIf.criterion) ?? 0) >= appliesIf.minPoints;
    const chosen = applies ? chosenBy(criterion, picks[i] ?? 0) : [];
    points.set(
      code,
      chosen.reduce((sum, option) => sum + option.points, 0),
    );
    const letters = chosen.map((option) => option.code);
    const [first] = letters;
    if (first !== undefined) marks[code] = choice === 'sum' ? letters : first;
    else if (applies) confirmedEmpty.push(code);
  }
  return { marks, declared, confirmedEmpty, notes: {} };
}

/** The best option for 0, so that a shrunk sheet is a good one; nothing once in so many. */
function chosenBy({ choice, options }: Criterion, pick: number) {
  if (choice === 'sum') return options.filter((_, i) => !(pick & (1 << i)));
  const chosen = options.toReversed()[pick % (options.length + 1)];
  return chosen ? [chosen] : [];
}
