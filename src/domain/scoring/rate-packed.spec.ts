import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCriteriaSet, aSheet } from '../../../test/support/a-criteria-set.js';
import { anySheet } from '../../../test/support/any-sheet.js';
import { loadRulebooks } from '../../modules/rulebooks/load-rulebooks.js';
import { starBands } from '../rulebook/star-bands.js';
import type { BallotSheet } from './ballot.js';
import type { CriteriaSet } from './criteria-set.js';
import { evaluateBallot } from './evaluate-ballot.js';
import { packFindings, packMarks, packSet } from './packed-set.js';
import { packedRater } from './rate-packed.js';
import { tally } from './tally.js';

function packed(set: CriteriaSet, sheets: readonly BallotSheet[]) {
  const packedSet = packSet(set);
  const rows = sheets.map((sheet) => [...packMarks(set, sheet)]);
  return packedRater(
    packedSet,
    starBands,
  )({
    marks: Uint8Array.from([99, ...rows.flat()]),
    from: 1,
    ballots: sheets.length,
    declared: Uint32Array.from(sheets, (sheet) => packFindings(packedSet, sheet)),
  });
}

function tallied(set: CriteriaSet, sheets: readonly BallotSheet[]) {
  const ballots = sheets.map((sheet) => {
    const outcome = evaluateBallot(set, sheet);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return outcome.value;
  });
  const { points, band, star, outcome } = tally(set, starBands, ballots);
  return { points, band, star, outcome };
}

const sheets = [aCriteriaSet(), ...loadRulebooks().flatMap(({ criteriaSets }) => [...criteriaSets.values()])];

describe('packedRater', () => {
  it('answers as evaluateBallot and tally do, on any panel of any sheet', () => {
    const panels = fc
      .constantFrom(...sheets)
      .chain((set) => fc.tuple(fc.constant(set), fc.array(anySheet(set), { minLength: 1, maxLength: 11 })));
    fc.assert(
      fc.property(panels, ([set, panel]) => expect(packed(set, panel)).toEqual(tallied(set, panel))),
      { numRuns: 300 },
    );
  });

  it.each<[string, Partial<BallotSheet>, object]>([
    ['every point', {}, { points: 300, band: 5, star: 5, outcome: 'rated' }],
    [
      'a floor missed',
      { marks: { ...aSheet().marks, '6.2': 'b' } },
      { points: 240, band: 4, star: 3, outcome: 'rated' },
    ],
    [
      'a stopping option',
      { marks: { ...aSheet().marks, '6.2': 'a' } },
      { points: 210, band: 4, star: null, outcome: 'stopped' },
    ],
    ['a knock-out', { declared: ['all-imported'] }, { points: 300, star: null, outcome: 'eliminated' }],
  ])('%s', (_, changes, result) => {
    expect(
      packed(
        aCriteriaSet(),
        [0, 1, 2].map(() => aSheet(changes)),
      ),
    ).toMatchObject(result);
  });

  it('refuses a panel without ballots', () => {
    expect(() => packed(aCriteriaSet(), [])).toThrow(RangeError);
  });
});
