import { ticksOf } from '../ballot.js';
import type { ReadBallot } from '../written-ballot.js';
import { criteriaOf, type CriteriaSet } from '../criteria-set.js';
import { eliminatingFindings } from '../findings.js';
import { meanFromOf, starAbove, type Band, type Star } from '../star-rating.js';
import { tally } from '../tally.js';
import { cheapestRungs } from './cheapest-rungs.js';
import { fewestCriteria } from './fewest-criteria.js';
import { waysAtMost, type Blocker, type Gap, type MissedFloor, type OutOfReach, type Way } from './gap.js';
import { bestOf, laddersOf, type Ladder } from './ladder.js';

export interface SheetToLift {
  readonly set: CriteriaSet;
  /** Best star first. */
  readonly bands: readonly Band[];
  readonly ballot: ReadBallot;
  /** Kinds of document that support a criterion, by its name. */
  readonly documentsFor: (criterionName: string) => readonly string[];
}

/** The smallest sets of criteria that lift one sheet to its next star, its bound and all floors up to it. Pure. */
export function gapToNextStar({ set, bands, ballot, documentsFor }: SheetToLift): Gap {
  const { sheet, evaluated } = ballot;
  const { star } = tally(set, bands, [evaluated]);
  const next = starAbove(star);
  if (next === null) return { ...atTheTop, star };
  const ladders = laddersOf(set, sheet, evaluated, next);
  const short = meanFromOf(bands, next) - evaluated.total;
  const forced = forcedOf(ladders);
  const outOfReach = outOfReachOf(ladders, forced, evaluated.total, meanFromOf(bands, next));
  const groups = outOfReach.length > 0 ? [] : fewestCriteria(ladders, forced, short, waysAtMost + 1);
  return {
    ...{ star, next, pointsShort: Math.max(0, short), outOfReach },
    floorsMissed: floorsMissed(ladders, next),
    blockers: blockersOf(set, ballot),
    ways: groups
      .slice(0, waysAtMost)
      .map((group) => wayOf(inPrintedOrder(ladders, group), short, documentsFor)),
    more: groups.length > waysAtMost,
  };
}

const atTheTop = {
  ...{ next: null, pointsShort: 0, more: false },
  ...{ floorsMissed: [], blockers: [], outOfReach: [], ways: [] },
} as const;

/** What must rise in every way: floors and stopping options, and what these wait for. */
function forcedOf(ladders: readonly Ladder[]): readonly Ladder[] {
  const forced = new Set(ladders.filter(({ atLeast }) => atLeast !== null));
  for (const { waitsFor } of forced) {
    const awaited = ladders.find(({ criterion }) => criterion.code === waitsFor);
    if (awaited) forced.add(awaited);
  }
  return ladders.filter((ladder) => forced.has(ladder));
}

function outOfReachOf(
  ladders: readonly Ladder[],
  forced: readonly Ladder[],
  total: number,
  bound: number,
): readonly OutOfReach[] {
  const low = forced.filter((ladder) => bestOf(ladder) < (ladder.atLeast ?? 0));
  const best = total + ladders.reduce((sum, ladder) => sum + bestOf(ladder) - ladder.from.points, 0);
  return [
    ...low.map((ladder) => ({
      ...{ code: 'gap.floor-out-of-reach' as const, criterion: ladder.criterion.code },
      ...{ need: ladder.atLeast ?? 0, best: bestOf(ladder) },
    })),
    ...(best < bound ? [{ code: 'gap.bound-out-of-reach' as const, need: bound, best }] : []),
  ];
}

const floorsMissed = (ladders: readonly Ladder[], aim: Star): readonly MissedFloor[] =>
  ladders.flatMap(({ criterion: { code, name, floors }, from }) =>
    floors
      .filter(({ star, minPoints }) => star <= aim && minPoints > from.points)
      .map(({ star, minPoints }) => ({ criterion: code, name, star, need: minPoints, have: from.points })),
  );

function blockersOf(set: CriteriaSet, { sheet, evaluated }: ReadBallot): readonly Blocker[] {
  const eliminating = eliminatingFindings(set);
  return [
    ...evaluated.declared.map((code) => ({
      ...{ by: 'finding' as const, code },
      effect: eliminating.has(code) ? ('eliminates' as const) : ('stops' as const),
    })),
    ...criteriaOf(set).flatMap(({ code, options }) =>
      options
        .filter(
          ({ code: option, stopsScoring }) => stopsScoring && ticksOf(sheet.marks[code]).includes(option),
        )
        .map((option) => ({ by: 'stopping-option' as const, criterion: code, option: option.code })),
    ),
  ];
}

function wayOf(group: readonly Ladder[], short: number, documentsFor: SheetToLift['documentsFor']): Way {
  const rungs = cheapestRungs(group, short);
  const steps = group.flatMap(({ criterion: { code, name }, from }, i) => {
    const to = rungs[i];
    if (!to) return [];
    return [
      { criterion: code, name, from, to, gain: to.points - from.points, documents: documentsFor(name) },
    ];
  });
  return { gain: steps.reduce((sum, { gain }) => sum + gain, 0), steps };
}

const inPrintedOrder = (ladders: readonly Ladder[], group: readonly Ladder[]) =>
  ladders.filter((ladder) => group.includes(ladder));
