import { ticksOf } from '../ballot.js';
import type { Criterion } from '../criteria-set.js';
import { displayMean, meanReaches } from '../star-rating.js';
import type { ExplainedBallot } from './explained-ballot.js';
import type { CriterionExplanation, FloorExplanation, FloorMeasure, MemberMark } from './explanation.js';

/** Whether each member's options may be told, or only what they add up to. */
export type Show = 'members' | 'sums';

/** Criterion → ids of cited evidence. */
export type Citations = Readonly<Record<string, readonly string[]>>;

/** Criterion → points over all ballots, as the tally added them up. */
export type CriterionSums = ReadonlyMap<string, number>;

export interface ShownPanel {
  readonly ballots: readonly ExplainedBallot[];
  readonly sums: CriterionSums;
  readonly cited: Citations;
  readonly show: Show;
}

export function explainCriterion(
  criterion: Criterion,
  { ballots, sums, cited, show }: ShownPanel,
): CriterionExplanation {
  const { code, name, maxPoints } = criterion;
  const sum = sumFor(criterion, sums);
  return {
    ...{ code, name, maxPoints, sum, mean: displayMean(sum, ballots.length) },
    floors: explainFloors(criterion, sums, ballots.length),
    evidence: [
      ...new Set([...citationsOf(cited, code), ...ballots.flatMap((ballot) => citedBy(ballot, code))]),
    ],
    ...(show === 'members' ? { members: ballots.map((ballot) => memberMark(criterion, ballot)) } : {}),
  };
}

/** Each floor of a criterion, held or missed and by how much. */
export const explainFloors = (
  criterion: Criterion,
  sums: CriterionSums,
  ballots: number,
): readonly FloorExplanation[] =>
  measureFloors(criterion, sums, ballots).map((floor) => ({ ...floor, name: criterion.name }));

export function measureFloors(
  criterion: Criterion,
  sums: CriterionSums,
  ballots: number,
): readonly FloorMeasure[] {
  const { code, floors } = criterion;
  const have = sumFor(criterion, sums);
  return floors.map(({ star, minPoints }) => {
    const need = minPoints * ballots;
    const held = meanReaches({ points: have, ballots }, minPoints);
    return { ...{ criterion: code, star, minPoints, need, have, held }, short: held ? 0 : need - have };
  });
}

function memberMark(criterion: Criterion, ballot: ExplainedBallot): MemberMark {
  const { code, options, appliesIf } = criterion;
  const ticked = ticksOf(ballot.sheet.marks[code]);
  const { points } = ballot.evaluated;
  return {
    member: ballot.member,
    points: points[code] ?? 0,
    options: options
      .filter((option) => ticked.includes(option.code))
      .map(({ code: letter, label, points: worth, branch }) => ({
        ...{ code: letter, label, points: worth },
        ...(branch === undefined ? {} : { branch }),
      })),
    applies: !appliesIf || (points[appliesIf.criterion] ?? 0) >= appliesIf.minPoints,
    note: ballot.sheet.notes[code] ?? null,
    evidence: citedBy(ballot, code),
  };
}

const citedBy = ({ evidence }: ExplainedBallot, criterion: string) => citationsOf(evidence, criterion);
const citationsOf = (cited: Citations, criterion: string): readonly string[] =>
  Object.hasOwn(cited, criterion) ? (cited[criterion] ?? []) : [];

export const sumFor = ({ code }: { readonly code: string }, sums: CriterionSums): number =>
  sums.get(code) ?? 0;
