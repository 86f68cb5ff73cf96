import type { BallotSheet } from '../scoring/ballot.js';
import type { CriteriaSet } from '../scoring/criteria-set.js';
import { evaluateBallot } from '../scoring/evaluate-ballot.js';
import { findingsOf } from '../scoring/findings.js';
import type { Band } from '../scoring/star-rating.js';
import { tally, type PanelResult } from '../scoring/tally.js';
import { contestedSheet } from './contested-sheet.js';

/** The sheets of the council, and those of the members who scored the contested criteria anew. */
export interface AppealedSheets {
  readonly contested: readonly string[];
  readonly first: readonly BallotSheet[];
  readonly anew: readonly BallotSheet[];
}

/**
 * The result with an appeal in it: every sheet of the council, completed by every sheet of the appeal. So n sheets and m
 * sheets make n × m, and the sum is m × what was not contested + n × what was, both whole: no mean is ever rounded.
 * Bands, floors and majorities then hold as for any panel. Throws where a sheet does not fit its set. Pure.
 */
export function tallyWithAppeal(
  set: CriteriaSet,
  bands: readonly Band[],
  { contested, first, anew }: AppealedSheets,
): PanelResult {
  const settled = findingsOf(contestedSheet(set, contested));
  const completed = first.flatMap((sheet) =>
    anew.map((other) => completedBy(sheet, other, contested, settled)),
  );
  return tally(
    set,
    bands,
    completed.map((sheet) => {
      const evaluated = evaluateBallot(set, sheet);
      if (!evaluated.ok)
        throw new Error(`A sheet with an appeal in it does not fit: ${JSON.stringify(evaluated)}`);
      return evaluated.value;
    }),
  );
}

/** What belongs to a contested criterion is taken from the appeal, findings of its notes among it; all else stays. */
function completedBy(
  sheet: BallotSheet,
  appeal: BallotSheet,
  contested: readonly string[],
  settled: ReadonlySet<string>,
): BallotSheet {
  const stays = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(record).filter(([criterion]) => !contested.includes(criterion)));
  return {
    marks: { ...stays(sheet.marks), ...appeal.marks },
    notes: { ...stays(sheet.notes), ...appeal.notes },
    confirmedEmpty: [
      ...sheet.confirmedEmpty.filter((criterion) => !contested.includes(criterion)),
      ...appeal.confirmedEmpty,
    ],
    declared: [...sheet.declared.filter((finding) => !settled.has(finding)), ...appeal.declared],
  };
}
