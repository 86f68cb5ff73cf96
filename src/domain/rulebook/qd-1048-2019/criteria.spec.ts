import { describe, expect, it } from '@jest/globals';
import { qd1048Criteria } from '../../../../test/support/qd-1048-criteria.js';
import type { BallotSheet } from '../../scoring/ballot.js';
import { criteriaOf, type Criterion } from '../../scoring/criteria-set.js';
import { evaluateBallot } from '../../scoring/evaluate-ballot.js';
import { criteriaFileProblems } from '../criteria-file.js';
import { qd1048Sheet } from './rulebook.js';

const file = qd1048Criteria();
const sets = file.sets.map((set) => [set.code, set] as const);

const sheet = (changes: Partial<BallotSheet>): BallotSheet => ({
  marks: {},
  declared: [],
  confirmedEmpty: [],
  notes: {},
  ...changes,
});

const best = ({ choice, options }: Criterion) =>
  choice === 'sum'
    ? options.map(({ code }) => code)
    : (options.toSorted((a, b) => b.points - a.points)[0]?.code ?? '');

const lowest = ({ options }: Criterion) => options.toSorted((a, b) => a.points - b.points)[0];

// xorshift32, so that every run draws the same sheets.
function drawing(seed: number) {
  let state = seed;
  return (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A valid sheet with its sum reckoned while drawing, condition by condition. */
function randomSheet(criteria: readonly Criterion[], draw: (below: number) => number) {
  const marks: Record<string, string | string[]> = {};
  const confirmedEmpty: string[] = [];
  const points = new Map<string, number>();
  for (const { code, choice, options, appliesIf } of criteria) {
    const applies = !appliesIf || (points.get(appliesIf.criterion) ?? 0) >= appliesIf.minPoints;
    const ticked =
      choice === 'sum'
        ? options.filter(() => draw(2) === 0)
        : options.slice(draw(options.length)).slice(0, 1);
    if (!applies) continue;
    if (ticked.length === 0 || draw(10) === 0) {
      confirmedEmpty.push(code);
      continue;
    }
    marks[code] =
      choice === 'sum' ? ticked.map((option) => option.code) : ticked.map((option) => option.code).join('');
    points.set(
      code,
      ticked.reduce((sum, option) => sum + option.points, 0),
    );
  }
  return { sheet: sheet({ marks, confirmedEmpty }), sum: [...points.values()].reduce((a, b) => a + b, 0) };
}

it('is a sound criteria file of 27 sheets and 805 criteria', () => {
  expect(criteriaFileProblems(file, qd1048Sheet)).toEqual([]);
  expect(sets).toHaveLength(27);
  expect(sets.flatMap(([, set]) => criteriaOf(set))).toHaveLength(805);
});

describe.each(sets)('set %s', (_, set) => {
  const criteria = criteriaOf(set);

  it('the best options earn the attainable points', () => {
    const marks = Object.fromEntries(criteria.map((criterion) => [criterion.code, best(criterion)]));
    expect(evaluateBallot(set, sheet({ marks }))).toMatchObject({
      ok: true,
      value: { total: set.attainablePoints },
    });
  });

  it('the worst options earn their sum', () => {
    const applying = criteria.filter(({ appliesIf }) => !appliesIf);
    const marks = Object.fromEntries(applying.map((each) => [each.code, lowest(each)?.code ?? '']));
    const sum = applying.reduce((points, each) => points + (lowest(each)?.points ?? 0), 0);
    expect(evaluateBallot(set, sheet({ marks }))).toMatchObject({ ok: true, value: { total: sum } });
  });

  it('an empty sheet confirmed in full earns nothing', () => {
    const confirmedEmpty = criteria.map(({ code }) => code);
    expect(evaluateBallot(set, sheet({ confirmedEmpty }))).toMatchObject({ ok: true, value: { total: 0 } });
  });

  it('random sheets earn what their ticks add up to', () => {
    const draw = drawing(1048);
    for (let i = 0; i < 200; i += 1) {
      const drawn = randomSheet(criteria, draw);
      const outcome = evaluateBallot(set, drawn.sheet);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
      const { total, points, parts } = outcome.value;
      expect(total).toBe(drawn.sum);
      expect(parts.A + parts.B + parts.C).toBe(drawn.sum);
      expect(Object.keys(points)).toHaveLength(criteria.length);
    }
  });
});
