import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCriteriaSet, aSheet } from '../../../../test/support/a-criteria-set.js';
import { anySheet } from '../../../../test/support/any-sheet.js';
import { anySmallSet } from '../../../../test/support/any-small-set.js';
import { loadRulebooks } from '../../../modules/rulebooks/load-rulebooks.js';
import { starBands } from '../../rulebook/star-bands.js';
import type { BallotSheet } from '../ballot.js';
import { criteriaOf, type CriteriaSet } from '../criteria-set.js';
import { evaluateBallot } from '../evaluate-ballot.js';
import { tally } from '../tally.js';
import { waysAtMost, type Gap } from './gap.js';
import { gapToNextStar } from './gap-to-next-star.js';

const evaluated = (set: CriteriaSet, sheet: BallotSheet) => {
  const outcome = evaluateBallot(set, sheet);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};
const gapOf = (set: CriteriaSet, sheet: BallotSheet): Gap =>
  gapToNextStar({
    ...{ set, bands: starBands, documentsFor: (name: string) => [`giấy của ${name}`] },
    ballot: { sheet, evaluated: evaluated(set, sheet) },
  });

const set = aCriteriaSet();
const { marks } = aSheet();
const gap = (changes: Partial<BallotSheet>) => gapOf(set, aSheet(changes));
const waysOf = ({ ways }: Gap) =>
  ways.map(({ steps }) => steps.map(({ criterion, to }) => `${criterion}${to.options.join('')}`));

describe('gapToNextStar', () => {
  it('above five stars there is nothing', () => {
    expect(gap({})).toMatchObject({ star: 5, next: null, ways: [], more: false });
  });

  it('a floor must be met, by the cheapest option that meets it', () => {
    expect(gap({ marks: { ...marks, '6.2': 'b' } })).toEqual({
      ...{ star: 3, next: 4, pointsShort: 0, blockers: [], outOfReach: [], more: false },
      floorsMissed: [{ criterion: '6.2', name: 'Tiêu chí 6.2', star: 4, need: 30, have: 10 }],
      ways: [
        {
          gain: 20,
          steps: [
            {
              ...{ criterion: '6.2', name: 'Tiêu chí 6.2', gain: 20, documents: ['giấy của Tiêu chí 6.2'] },
              ...{ from: { options: ['b'], points: 10 }, to: { options: ['c'], points: 30 } },
            },
          ],
        },
      ],
    });
  });

  it('ticks are added to those there are, as few points as suffice', () => {
    const low = gap({ marks: { ...marks, '1.1': 'b', '6.1': ['b'] } });
    expect(low).toMatchObject({ star: 4, next: 5, pointsShort: 8 });
    expect(waysOf(low)).toEqual([['1.1c'], ['6.1abc']]);
  });

  it('what hangs on another criterion rises together with it', () => {
    const low = gap({ marks: { '1.1': 'a', '1.2': 'c', '5.1': 'a', '6.1': ['a'], '6.2': 'c' } });
    expect(low).toMatchObject({ star: 2, next: 3, pointsShort: 5 });
    const { '5.2': _, ...without } = marks;
    const far = gap({ marks: { ...without, '1.1': 'a', '5.1': 'a' } });
    expect(far).toMatchObject({ star: 3, next: 4, pointsShort: 15 });
    expect(waysOf(far)).toEqual([['1.1c']]);
    const farther = gap({ marks: { ...without, '1.2': 'a', '5.1': 'a' } });
    expect(farther).toMatchObject({ star: 4, next: 5, pointsShort: 19 });
    expect(waysOf(farther)).toEqual([['5.1c', '5.2b']]);
  });

  it('the printed case says who the owner is, and stays', () => {
    const single = gap({ marks: { ...marks, '1.1': 'b', '1.2': 'c', '6.1': ['b'] } });
    expect(single).toMatchObject({ pointsShort: 13 });
    expect(waysOf(single)).toEqual([['1.1c', '6.1bc']]);
  });

  it('a finding blocks, whatever the points', () => {
    expect(gap({ declared: ['forged-dossier', 'foreign-matter'] })).toMatchObject({
      ...{ star: null, next: 3, pointsShort: 0, ways: [{ gain: 0, steps: [] }] },
      blockers: [
        { by: 'finding', code: 'forged-dossier', effect: 'eliminates' },
        { by: 'finding', code: 'foreign-matter', effect: 'stops' },
      ],
    });
  });

  it('an option that stops blocks, and every way leaves it', () => {
    const stopped = gap({ marks: { ...marks, '6.2': 'a' } });
    expect(stopped.blockers).toEqual([{ by: 'stopping-option', criterion: '6.2', option: 'a' }]);
    expect(waysOf(stopped)).toEqual([['6.2b']]);
  });

  it('says what no choice can reach', () => {
    const tooHigh: CriteriaSet = structuredClone(set);
    Object.assign(criteriaOf(tooHigh)[0] ?? {}, { floors: [{ star: 4, minPoints: 40 }] });
    expect(gapOf(tooHigh, aSheet())).toMatchObject({
      ...{ star: 3, next: 4, ways: [], more: false },
      outOfReach: [{ code: 'gap.floor-out-of-reach', criterion: '1.1', need: 40, best: 30 }],
    });
    const partA: CriteriaSet = { ...set, parts: set.parts.slice(0, 1) };
    expect(gapOf(partA, { ...aSheet(), marks: { '1.1': 'c', '1.2': 'b' } })).toMatchObject({
      ...{ star: 2, next: 3, pointsShort: 15, ways: [] },
      outOfReach: [{ code: 'gap.bound-out-of-reach', need: 50, best: 35 }],
    });
  });

  it('finds what trying everything finds, on any small sheet', () => {
    const cases = anySmallSet.chain((small) => fc.tuple(fc.constant(small), anySheet(small)));
    fc.assert(
      fc.property(cases, ([small, sheet]) => {
        const found = gapOf(small, { ...sheet, declared: [] });
        if (found.next === null) return;
        const told = new Map(
          found.ways.map(({ steps, gain }) => [steps.map(({ criterion }) => criterion).join(' '), gain]),
        );
        expect(told).toEqual(byTryingEverything(small, sheet, found.next));
        expect(found.outOfReach.length === 0).toBe(told.size > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('each way really leads there, on any sheet of any rulebook', () => {
    const sheets = loadRulebooks().flatMap(({ criteriaSets }) => [...criteriaSets.values()]);
    const cases = fc.constantFrom(...sheets).chain((real) => fc.tuple(fc.constant(real), anySheet(real)));
    fc.assert(
      fc.property(cases, ([real, sheet]) => {
        const { next, ways, more } = gapOf(real, { ...sheet, declared: [] });
        expect(ways.length).toBeLessThanOrEqual(waysAtMost);
        expect(more && ways.length < waysAtMost).toBe(false);
        for (const { steps } of ways) {
          const raised = raise(real, sheet, steps);
          expect(tally(real, starBands, [evaluated(real, raised)]).star ?? 0).toBeGreaterThanOrEqual(
            next ?? 6,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The sheet with the steps taken; what becomes applicable by them and is not among them stays empty. */
function raise(real: CriteriaSet, sheet: BallotSheet, steps: Gap['ways'][number]['steps']): BallotSheet {
  const to = new Map(steps.map((step) => [step.criterion, step.to.options]));
  const taken = criteriaOf(real).flatMap(({ code, choice }) => {
    const options = to.get(code);
    return options ? [[code, choice === 'sum' ? options : (options[0] ?? '')] as const] : [];
  });
  const raised = { ...sheet.marks, ...Object.fromEntries(taken) };
  const confirmedEmpty = criteriaOf(real)
    .map(({ code }) => code)
    .filter((code) => !Object.hasOwn(raised, code));
  return { marks: raised, declared: [], confirmedEmpty, notes: {} };
}

interface Tried {
  readonly code: string;
  readonly points: number;
  readonly changed: boolean;
}

/** Every choice of every criterion; keeps the fewest that must change, each group with its least gain. */
function byTryingEverything(
  small: CriteriaSet,
  sheet: BallotSheet,
  aim: number,
): ReadonlyMap<string, number> {
  const bound = { 2: 30, 3: 50, 4: 70, 5: 90 }[aim] ?? 0;
  const before = evaluated(small, sheet);
  const rows = criteriaOf(small).map((criterion): readonly Tried[] => {
    const { code, choice, options } = criterion;
    const now = before.points[code] ?? 0;
    const ticked = [sheet.marks[code] ?? []].flat();
    const mine = options.filter((option) => ticked.includes(option.code));
    const stay = { code, points: now, changed: false };
    const others = options.filter((option) => option.stopsScoring !== true && !ticked.includes(option.code));
    const gains =
      choice === 'sum'
        ? Array.from({ length: 2 ** others.length }, (_, bits) =>
            others.reduce((sum, option, i) => sum + (Math.floor(bits / 2 ** i) % 2) * option.points, now),
          )
        : others
            .filter(({ branch }) => mine.every((old) => old.branch === branch))
            .map(({ points }) => points);
    const raised = gains.filter((points) => points > now).map((points) => ({ code, points, changed: true }));
    return mine.some(({ stopsScoring }) => stopsScoring) ? raised : [stay, ...raised];
  });
  const all = rows.reduce<readonly (readonly Tried[])[]>(
    (sheets, row) => sheets.flatMap((tried) => row.map((each) => [...tried, each])),
    [[]],
  );
  const good = all.filter((tried) => isLawful(small, tried) && reaches(small, tried, aim, bound));
  const sizes = good.map((tried) => tried.filter(({ changed }) => changed).length);
  const fewest = Math.min(...sizes);
  const groups = new Map<string, number>();
  for (const [i, tried] of good.entries()) {
    if (sizes[i] !== fewest) continue;
    const name = tried.flatMap(({ code, changed }) => (changed ? [code] : [])).join(' ');
    const gain = tried.reduce((sum, { points }) => sum + points, 0) - before.total;
    groups.set(name, Math.min(gain, groups.get(name) ?? gain));
  }
  return groups;
}

const pointsOf = (tried: readonly Tried[], code: string) =>
  tried.find((each) => each.code === code)?.points ?? 0;

const isLawful = (small: CriteriaSet, tried: readonly Tried[]) =>
  criteriaOf(small).every(
    ({ code, appliesIf }) =>
      !appliesIf ||
      pointsOf(tried, code) === 0 ||
      pointsOf(tried, appliesIf.criterion) >= appliesIf.minPoints,
  );

const reaches = (small: CriteriaSet, tried: readonly Tried[], aim: number, bound: number) =>
  tried.reduce((sum, { points }) => sum + points, 0) >= bound &&
  criteriaOf(small).every(({ code, floors }) =>
    floors.every(({ star, minPoints }) => star > aim || pointsOf(tried, code) >= minPoints),
  );
