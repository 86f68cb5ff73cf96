import { evaluateBallot } from '../../scoring/evaluate-ballot.js';
import type { BallotSheet } from '../../scoring/ballot.js';
import { criteriaOf, type CriteriaSet } from '../../scoring/criteria-set.js';
import { tally, type PanelResult } from '../../scoring/tally.js';
import type { Correspondence } from '../correspondence/corresponding-criteria.js';
import type { Rulebook } from '../rulebook.js';
import { carry, filledUp, type CarriedSheet } from './carried-sheet.js';
import type { ScoredProduct } from './simulation.js';

export interface SimulatedProduct {
  readonly before: PanelResult;
  /** With nothing, and with the best, on what no ballot holds. */
  readonly lowest: PanelResult;
  readonly highest: PanelResult;
  readonly carried: readonly CarriedSheet[];
}

export function simulateProduct(
  { rulebook, set, sheets }: ScoredProduct,
  to: Rulebook,
  toSet: CriteriaSet,
  correspondence: Correspondence,
): SimulatedProduct {
  const carried = sheets.map((sheet) => carry(sheet, toSet, correspondence));
  const under = (open: 'nothing' | 'best') =>
    counted(
      toSet,
      to,
      carried.map((each) => filledUp(toSet, each, open)),
    );
  const isWhole = carried.every(({ known }) => criteriaOf(toSet).every(({ code }) => known.has(code)));
  const lowest = under('nothing');
  const highest = isWhole ? lowest : under('best');
  return { before: counted(set, rulebook, sheets), lowest, highest, carried };
}

/** Throws on a sheet that its set does not allow: whoever simulates has read it before. */
function counted(set: CriteriaSet, { bands }: Rulebook, sheets: readonly BallotSheet[]): PanelResult {
  const ballots = sheets.map((sheet) => {
    const outcome = evaluateBallot(set, sheet);
    if (!outcome.ok) throw new Error(`No sheet of set ${set.code}: ${JSON.stringify(outcome.refusals)}`);
    return outcome.value;
  });
  return tally(set, bands, ballots);
}
