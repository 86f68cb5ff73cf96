import { criteriaOf } from '../../api/criteria-of.js';
import type { CriteriaSet, OwnBallot } from '../../api/types.js';
import type { Sheet } from './sheet.js';

type BallotBody = Pick<OwnBallot, 'marks' | 'declared' | 'confirmedEmpty' | 'notes'>;

/** The sheet as the server takes it: one code for a choice, a list for a sum, nothing for what does not apply. */
export function ballotBody(set: CriteriaSet, sheet: Sheet, switchedOff: ReadonlySet<string>): BallotBody {
  const marks: Record<string, string | string[]> = {};
  for (const { code, choice } of criteriaOf(set)) {
    const [first, ...rest] = sheet.marks[code] ?? [];
    if (first === undefined || switchedOff.has(code)) continue;
    marks[code] = choice === 'sum' ? [first, ...rest] : first;
  }
  const notes = Object.entries(sheet.notes).filter(([, text]) => text.trim() !== '');
  return {
    marks,
    declared: [...sheet.declared],
    confirmedEmpty: sheet.empty.filter((code) => !switchedOff.has(code)),
    notes: Object.fromEntries(notes),
  };
}

/** A ballot already cast, back in the form of a sheet. */
export const sheetOf = (ballot: BallotBody): Sheet => ({
  marks: Object.fromEntries(
    Object.entries(ballot.marks).map(([code, mark]) => [code, typeof mark === 'string' ? [mark] : mark]),
  ),
  empty: ballot.confirmedEmpty,
  notes: ballot.notes,
  declared: ballot.declared,
});
