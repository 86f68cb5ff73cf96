import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import { standingAt } from '../../../test/support/dossier-story.js';
import { criteriaOf } from '../scoring/criteria-set.js';
import {
  assess,
  refusalsOfAssessing,
  refusalsOfCitations,
  type AssessedSheet,
  type SelfAssessment,
} from './self-assessment.js';

const rulebook = getRulebook('qd-26-2026');
const set = rulebook.criteriaSets.get('01');
if (!set) throw new Error('QĐ 26/2026 has a sheet 01');
const about = { rulebook, set };
const nothing: SelfAssessment = { marks: {}, confirmedEmpty: [], notes: {}, evidence: {} };
const best = Object.fromEntries(
  criteriaOf(set).map(({ code, options }) => [code, options.at(-1)?.code ?? 'a']),
);

function assessed(sheet: Partial<SelfAssessment>): AssessedSheet {
  const outcome = assess(about, { ...nothing, ...sheet });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

describe('assess', () => {
  it('rates a full sheet as a council of one would', () => {
    expect(assessed({ marks: best })).toMatchObject({
      open: [],
      rating: { sum: 100, star: 5 },
      gap: { next: null },
    });
  });

  it('counts what was not looked at as nothing, and names it', () => {
    const { '3.5': _, ...rest } = best;
    const { open, rating, gap } = assessed({ marks: rest });
    expect(open).toEqual(['3.5']);
    expect(rating.failedFloors.map(({ criterion }) => criterion)).toContain('3.5');
    expect(gap.ways[0]?.steps.map(({ criterion }) => criterion)).toContain('3.5');
    expect(assessed({}).open.length).toBeGreaterThan(20);
  });

  it('names the papers that would support each step up', () => {
    const { '3.5': _, ...rest } = best;
    const steps = assessed({ marks: rest }).gap.ways.flatMap((way) => way.steps);
    expect(steps.find(({ criterion }) => criterion === '3.5')?.documents).toContain('intellectual-property');
  });

  it('refuses what the sheet does not have', () => {
    const outcome = assess(about, { ...nothing, marks: { '1.1': 'z', '99': 'a' } });
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code).toSorted()).toEqual([
      'ballot.criterion-unknown',
      'ballot.option-unknown',
    ]);
  });
});

describe('the owner may change it', () => {
  it.each([
    ['preparation.preparing', true],
    ['commune.review', false],
    ['commune.returned', true],
    ['province.scoring', false],
    ['closed.recognised', false],
  ])('in %s: %s', (state, may) => {
    expect(refusalsOfAssessing(standingAt(state, 'qd-26-2026'))).toEqual(
      may ? [] : [{ code: 'assessment.not-with-owner', state }],
    );
  });
});

describe('citations', () => {
  it('name criteria of the sheet and files of the dossier', () => {
    const evidence = { '1.1': ['file-1', 'file-9'], '99': ['file-1'] };
    const refusals = refusalsOfCitations(set, { ...nothing, evidence }, ['file-1']);
    expect(refusals).toHaveLength(2);
    expect(refusals).toContainEqual({
      ...{ code: 'assessment.evidence-unlisted', path: 'evidence.1.1.1', evidenceId: 'file-9' },
    });
    expect(refusals).toContainEqual({
      ...{ code: 'assessment.criterion-unknown', path: 'evidence.99', criterion: '99' },
    });
  });
});
