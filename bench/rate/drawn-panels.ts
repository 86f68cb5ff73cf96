import { criteriaOf, type CriteriaSet, type Criterion } from '../../src/domain/scoring/criteria-set.js';
import type { BallotSheet } from '../../src/domain/scoring/ballot.js';

/** So many panels of so many members, their marks one byte each, panel after panel. */
export interface DrawnPanels {
  readonly set: CriteriaSet;
  readonly panels: number;
  readonly ballots: number;
  readonly marks: Uint8Array;
}

/** Draws lawful marks near the top of each sheet, so that bands and floors of every star are met. */
export function drawPanels(
  set: CriteriaSet,
  panels: number,
  ballots: number,
  random: () => number,
): DrawnPanels {
  const criteria = criteriaOf(set);
  const marks = new Uint8Array(panels * ballots * criteria.length);
  const points = new Map<string, number>();
  let at = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    const quality = random();
    for (let ballot = 0; ballot < ballots; ballot += 1)
      for (const criterion of criteria) {
        const mark = drawMark(criterion, points, random() < quality ? 1 : random());
        points.set(criterion.code, criterion.options[mark - 1]?.points ?? 0);
        marks[at] = mark;
        at += 1;
      }
  }
  return { set, panels, ballots, marks };
}

function drawMark(
  { options, appliesIf }: Criterion,
  points: ReadonlyMap<string, number>,
  share: number,
): number {
  if (appliesIf && (points.get(appliesIf.criterion) ?? 0) < appliesIf.minPoints) return 0;
  return Math.max(1, Math.ceil(share * options.length));
}

/** One ballot as a member would have filled it in. */
export function sheetAt({ set, marks }: DrawnPanels, from: number): BallotSheet {
  const chosen = criteriaOf(set).map(({ code, options }, c) => [
    code,
    options[(marks[from + c] ?? 0) - 1]?.code,
  ]);
  const given = chosen.flatMap(([code, option]) => (code && option ? [[code, option] as const] : []));
  return { marks: Object.fromEntries(given), declared: [], confirmedEmpty: [], notes: {} };
}
