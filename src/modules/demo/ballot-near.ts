import type { BallotSheet } from '../../domain/scoring/ballot.js';
import { criteriaOf, type Criterion, type CriteriaSet } from '../../domain/scoring/criteria-set.js';

/**
 * A complete sheet whose total comes as near to `target` as its options allow, never below it. Members with different
 * numbers lower different criteria. Pure.
 */
export function ballotNear(
  set: CriteriaSet,
  target: number,
  member: number,
  note?: string | null,
): BallotSheet {
  const criteria = criteriaOf(set);
  const needed = new Set(criteria.flatMap(({ appliesIf }) => (appliesIf ? [appliesIf.criterion] : [])));
  const marks = new Map(criteria.map((criterion) => [criterion.code, bestOf(criterion)]));
  // What another criterion hangs on stays at its best: the sheet is then the same for everybody.
  const movable = rotated(
    criteria.filter(({ code }) => !needed.has(code)),
    member * 5,
  );
  let excess = [...marks.values()].reduce((sum, { points }) => sum + points, 0) - target;
  for (let lowered = true; lowered && excess > 0;) {
    lowered = false;
    for (const criterion of movable) {
      const next = nextBelow(criterion, marks.get(criterion.code)?.points ?? 0, excess);
      if (!next) continue;
      excess -= (marks.get(criterion.code)?.points ?? 0) - next.points;
      marks.set(criterion.code, next);
      lowered = true;
    }
  }
  const [first] = criteria;
  return {
    marks: Object.fromEntries([...marks].map(([code, { option }]) => [code, option])),
    declared: [],
    confirmedEmpty: [],
    notes: note && first ? { [first.code]: note } : {},
  };
}

interface Mark {
  readonly option: string;
  readonly points: number;
}

const marksOf = ({ options }: Criterion): readonly Mark[] =>
  options
    .filter(({ stopsScoring }) => stopsScoring !== true)
    .map(({ code, points }) => ({ option: code, points }))
    .toSorted((one, other) => other.points - one.points);

function bestOf(criterion: Criterion): Mark {
  const [best] = marksOf(criterion);
  if (!best) throw new Error(`Criterion ${criterion.code} has no option that lets the scoring go on`);
  return best;
}

/** The best option below, unless it costs more points than may go. */
const nextBelow = (criterion: Criterion, points: number, mayGo: number): Mark | undefined => {
  const next = marksOf(criterion).find((mark) => mark.points < points);
  return next && points - next.points <= mayGo ? next : undefined;
};

const rotated = <Item>(items: readonly Item[], by: number): readonly Item[] =>
  items.map((_, index) => items[(index + by) % items.length]).filter((item) => item !== undefined);
