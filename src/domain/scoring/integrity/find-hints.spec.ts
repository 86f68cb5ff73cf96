import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCriteriaSet, aSheet } from '../../../../test/support/a-criteria-set.js';
import { anySheet } from '../../../../test/support/any-sheet.js';
import type { BallotSheet } from '../ballot.js';
import { evaluateBallot } from '../evaluate-ballot.js';
import { findHints } from './find-hints.js';
import { sectionSpread } from './halo.js';
import type { Hint } from './hint.js';
import type { JudgedSheet } from './judged-sheet.js';
import { lenientMembers } from './leniency.js';
import { hintThresholds } from './thresholds.js';

const set = aCriteriaSet();
/** The set of the specs has six criteria. */
const thresholds = { ...hintThresholds, fewestCriteria: 6 };
const hintsOf = (sheets: readonly JudgedSheet[]) => findHints(sheets, thresholds);

function judged(
  personId: string,
  dossierId: string,
  sheet: BallotSheet,
  facts: Partial<JudgedSheet> = {},
): JudgedSheet {
  const outcome = evaluateBallot(set, sheet);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const rest = { marks: sheet.marks, evaluated: outcome.value, seconds: 600, openedNothing: false };
  return { personId, dossierId, set, ...rest, ...facts };
}

const { marks: best } = aSheet();
const good = (changes: BallotSheet['marks'] = {}) => aSheet({ marks: { ...best, ...changes } });
const products = ['p1', 'p2', 'p3', 'p4', 'p5'];
const about = (hints: readonly Hint[], kind: Hint['kind']) => hints.filter((hint) => hint.kind === kind);
/** One sheet of each member on each of five products. */
const session = (sheets: Readonly<Record<string, (product: number) => BallotSheet>>) =>
  Object.entries(sheets).flatMap(([member, sheetOf]) =>
    products.map((dossierId, i) => judged(member, dossierId, sheetOf(i))),
  );

describe('sheets that agree in every criterion', () => {
  it('of members on one product are named together', () => {
    const sheets = [
      judged('an', 'p1', good({ '1.1': 'a' })),
      judged('binh', 'p1', good()),
      judged('chi', 'p1', good({ '1.1': 'a' })),
      judged('dung', 'p2', good({ '1.1': 'a' })),
    ];
    expect(hintsOf(sheets)).toEqual([{ kind: 'copiedSheets', dossierId: 'p1', personIds: ['an', 'chi'] }]);
  });

  it('of one member on several products are named together', () => {
    expect(hintsOf([judged('an', 'p1', good()), judged('an', 'p2', good())])).toEqual([
      { kind: 'repeatedSheet', personId: 'an', dossierIds: ['p1', 'p2'] },
    ]);
  });

  it('agree whatever the order of the ticks', () => {
    const sheets = [
      judged('an', 'p1', good({ '6.1': ['a', 'c'] })),
      judged('binh', 'p1', good({ '6.1': ['c', 'a'] })),
    ];
    expect(about(hintsOf(sheets), 'copiedSheets')).toHaveLength(1);
  });

  it('say nothing on another sheet, nor where there are too few criteria to tell', () => {
    const other = { set: { ...set, code: '02' } };
    expect(hintsOf([judged('an', 'p1', good()), judged('an', 'p2', good(), other)])).toEqual([]);
    const sheets = [judged('an', 'p1', good()), judged('binh', 'p1', good())];
    expect(findHints(sheets, { ...thresholds, fewestCriteria: 7 })).toEqual([]);
  });
});

describe('a sheet filled in seconds', () => {
  const once = (facts: Partial<JudgedSheet>) => hintsOf([judged('an', 'p1', good(), facts)]);

  it.each([
    [17, true, 1],
    [18, true, 0], // six criteria, three seconds each
    [17, false, 0],
    [null, true, 0],
  ])('%p seconds, no file opened: %p → %d hints', (seconds, openedNothing, count) => {
    expect(once({ seconds, openedNothing })).toHaveLength(count);
  });

  it('tells how long it took and how much there was to judge', () => {
    expect(once({ seconds: 9, openedNothing: true })).toEqual([
      { kind: 'hastySheet', personId: 'an', dossierId: 'p1', seconds: 9, criteria: 6 },
    ]);
  });
});

describe('giving more or fewer points than the others', () => {
  const middling = () => good({ '5.2': 'a', '6.1': ['a', 'b'] });

  it('product after product is called by its side, with how far and how often', () => {
    const hints = hintsOf(session({ an: () => good(), binh: middling, chi: middling, dung: middling }));
    expect(about(hints, 'lenient')).toEqual([
      { kind: 'lenient', personId: 'an', products: 5, sameSide: 5, points: 17 },
    ]);
    // The others lie where most lie, and one who lies above does not make them severe.
    expect(about(hints, 'severe')).toEqual([]);
  });

  it('on four products, beside two others, or now above and now below is no habit', () => {
    const all = session({ an: () => good(), binh: middling, chi: middling, dung: middling });
    expect(about(hintsOf(all.filter(({ dossierId }) => dossierId !== 'p5')), 'lenient')).toEqual([]);
    expect(about(hintsOf(all.filter(({ personId }) => personId !== 'chi')), 'lenient')).toEqual([]);
    const poor = () => good({ '1.1': 'a', '5.2': 'a', '6.1': ['b'] });
    const now = session({
      ...{ an: (i) => (i < 3 ? good() : poor()), binh: middling, chi: middling, dung: middling },
    });
    expect(about(hintsOf(now), 'lenient')).toEqual([]);
  });
});

describe('a halo', () => {
  const uneven = (i: number) => good({ '1.1': 'a', '5.2': i % 2 === 0 ? 'a' : 'b' });

  it('is a sheet of one level where the others tell strong sections from weak', () => {
    const hints = hintsOf(session({ an: () => good(), binh: uneven, chi: uneven, dung: uneven }));
    expect(about(hints, 'halo')).toEqual([
      expect.objectContaining({ personId: 'an', products: 5, spreadPercent: 0 }),
    ]);
  });

  it('is none where the others see one level too', () => {
    const even = () => good();
    expect(about(hintsOf(session({ an: even, binh: even, chi: even, dung: even })), 'halo')).toEqual([]);
  });

  it('is measured in percent of the points, larger sections counting more', () => {
    // 15 of 35, 25 of 25, 40 of 40: the level is 80 of 100.
    const sheet = judged('an', 'p1', good({ '1.1': 'a' }));
    expect(sectionSpread(sheet)).toBeCloseTo(13 + 5 + 8);
    expect(sectionSpread(judged('an', 'p1', good()))).toBe(0);
  });
});

describe('any session', () => {
  const anySession = fc
    .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 6 }), anySheet(set), fc.nat({ max: 60 })), {
      maxLength: 30,
    })
    .map((cast) => {
      const once = new Map(
        cast.map(([member, product, sheet, seconds]) => [
          `${member} ${product}`,
          judged(`m${member}`, `p${product}`, sheet, { seconds, openedNothing: seconds % 2 === 0 }),
        ]),
      );
      return [...once.values()];
    });
  const who = (hint: Hint) => ('personIds' in hint ? hint.personIds : [hint.personId]);
  /** Hints without regard to order. */
  const asSet = (hints: readonly Hint[]) =>
    hints
      .map((hint) =>
        JSON.stringify(hint, (_, value: unknown) =>
          Array.isArray(value) ? value.map(String).toSorted() : value,
        ),
      )
      .toSorted();

  it('has the same hints in whichever order its sheets are read', () =>
    fc.assert(
      fc.property(anySession, (sheets) => {
        expect(asSet(hintsOf(sheets.toReversed()))).toEqual(asSet(hintsOf(sheets)));
      }),
    ));

  it('has a hint as soon as somebody hands in the sheet of another', () =>
    fc.assert(
      fc.property(anySession, (sheets) => {
        const [first] = sheets;
        fc.pre(first !== undefined);
        const copied = about(hintsOf([...sheets, { ...first, personId: 'copyist' }]), 'copiedSheets');
        const named = copied.filter((hint) => who(hint).includes('copyist'));
        expect(named.map(who)).toEqual([expect.arrayContaining([first.personId, 'copyist'])]);
      }),
    ));

  it('says nothing of a member whose sheets are left out', () =>
    fc.assert(
      fc.property(anySession, (sheets) => {
        const hints = hintsOf(sheets.filter(({ personId }) => personId !== 'm0'));
        expect(hints.flatMap(who)).not.toContain('m0');
      }),
    ));

  it('calls nobody lenient and severe at once, nor either on fewer products than a habit needs', () =>
    fc.assert(
      fc.property(anySession, (sheets) => {
        const habits = lenientMembers(sheets, thresholds);
        expect(new Set(habits.map(({ personId }) => personId)).size).toBe(habits.length);
        for (const { products: many, points, sameSide } of habits) {
          expect(many).toBeGreaterThanOrEqual(thresholds.fewestProducts);
          expect(points).toBeGreaterThanOrEqual(thresholds.leniencyPoints);
          expect(sameSide * 100).toBeGreaterThanOrEqual(thresholds.sameSidePercent * many);
        }
      }),
    ));

  it('keeps every sheet as it was', () =>
    fc.assert(
      fc.property(anySession, (sheets) => {
        const before = JSON.stringify(sheets);
        hintsOf(sheets);
        expect(JSON.stringify(sheets)).toBe(before);
      }),
    ));
});
