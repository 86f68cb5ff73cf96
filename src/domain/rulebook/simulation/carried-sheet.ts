import { type BallotSheet, ticksOf } from '../../scoring/ballot.js';
import {
  criteriaOf,
  type CriteriaSet,
  type Criterion,
  type CriterionOption,
} from '../../scoring/criteria-set.js';
import { findingsOf } from '../../scoring/findings.js';
import type { Correspondence } from '../correspondence/corresponding-criteria.js';

/** What a sheet says on the other sheet, and what of it says nothing there. */
export interface CarriedSheet {
  /** Criterion of the other sheet → options; an empty list is a criterion left empty. Open criteria are missing. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  readonly declared: readonly string[];
  readonly lostOptions: readonly string[];
  readonly lostFindings: readonly string[];
}

export function carry(sheet: BallotSheet, to: CriteriaSet, { pairs }: Correspondence): CarriedSheet {
  const known = new Map<string, readonly string[]>();
  const lostOptions: string[] = [];
  for (const pair of pairs) {
    const ticked = ticksOf(sheet.marks[pair.from.code]);
    const lost = ticked.filter((option) => !pair.options.has(option));
    lostOptions.push(...lost.map((option) => `${pair.from.code} ${option}`));
    // What did not apply there, and so was never asked, is open here.
    const isAsked = ticked.length > 0 || sheet.confirmedEmpty.includes(pair.from.code);
    if (lost.length > 0 || !isAsked) continue;
    known.set(
      pair.to.code,
      ticked.flatMap((option) => pair.options.get(option) ?? []),
    );
  }
  const findings = findingsOf(to);
  return {
    ...{ known, lostOptions },
    declared: sheet.declared.filter((code) => findings.has(code)),
    lostFindings: sheet.declared.filter((code) => !findings.has(code)),
  };
}

/** A whole sheet with nothing, or with the best option that does not stop, on every open criterion. */
export function filledUp(set: CriteriaSet, carried: CarriedSheet, open: 'nothing' | 'best'): BallotSheet {
  const points = new Map<string, number>();
  const marks: Record<string, string | readonly string[]> = {};
  const confirmedEmpty: string[] = [];
  for (const criterion of criteriaOf(set)) {
    const { code, choice } = criterion;
    const chosen = applies(criterion, points) ? chosenFor(criterion, carried.known.get(code), open) : [];
    points.set(
      code,
      chosen.reduce((sum, option) => sum + option.points, 0),
    );
    const letters = chosen.map((option) => option.code);
    const [first] = letters;
    if (first === undefined) confirmedEmpty.push(code);
    else marks[code] = choice === 'sum' ? letters : first;
  }
  return { marks, declared: carried.declared, confirmedEmpty, notes: {} };
}

const applies = ({ appliesIf }: Criterion, points: ReadonlyMap<string, number>) =>
  !appliesIf || (points.get(appliesIf.criterion) ?? 0) >= appliesIf.minPoints;

function chosenFor(
  { choice, options }: Criterion,
  known: readonly string[] | undefined,
  open: 'nothing' | 'best',
): readonly CriterionOption[] {
  if (known) return options.filter(({ code }) => known.includes(code));
  if (open === 'nothing') return [];
  const going = options.filter(({ stopsScoring }) => !stopsScoring);
  if (choice === 'sum') return going;
  return going.toSorted((one, other) => other.points - one.points).slice(0, 1);
}
