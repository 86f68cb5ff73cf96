import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import { standingAt } from '../../../test/support/dossier-story.js';
import { criteriaOf } from '../scoring/criteria-set.js';
import {
  assess,
  isBegun,
  refusalsOfAssessing,
  refusalsOfCitations,
  type AssessedSheet,
  type SelfAssessment,
} from './self-assessment.js';

const rulebook = getRulebook('qd-26-2026');
const set = rulebook.criteriaSets.get('01');
if (!set) throw new Error('QĐ 26/2026 has a sheet 01');
const about = { rulebook, set };
const nothing: SelfAssessment = { marks: {}, declared: [], confirmedEmpty: [], notes: {}, evidence: {} };
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

  it.each([
    ['a forged paper', 'forged-dossier', 'eliminated', 'eliminates'],
    ['a knock-out', 'mainstream-not-outstanding', 'eliminated', 'eliminates'],
    ['a precondition', 'not-all-from-province', 'eliminated', 'eliminates'],
    ['a gate', 'unacceptable-foreign-matter', 'stopped', 'stops'],
  ] as const)('%s costs the best sheet its star', (_, finding, outcome, effect) => {
    expect(assessed({ marks: best, declared: [finding] })).toMatchObject({
      rating: { sum: 100, band: 5, star: null, outcome, findings: [finding] },
      gap: { star: null, blockers: [{ by: 'finding', code: finding, effect }] },
    });
  });

  it('names a finding on an unfinished sheet too', () => {
    expect(assessed({ declared: ['forged-dossier'] })).toMatchObject({
      rating: { star: null, findings: ['forged-dossier'] },
    });
  });

  it('refuses what the sheet does not have', () => {
    const outcome = assess(about, {
      ...nothing,
      marks: { '1.1': 'z', '99': 'a' },
      declared: ['forged-dossier', 'not-liked'],
    });
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code).toSorted()).toEqual([
      'ballot.criterion-unknown',
      'ballot.finding-unknown',
      'ballot.option-unknown',
    ]);
  });
});

describe('isBegun', () => {
  it.each<[string, Partial<SelfAssessment>, boolean]>([
    ['an empty sheet', {}, false],
    ['an option taken back', { marks: { '3.2': [] } }, false],
    ['nothing but remarks', { notes: { '1.1': 'Sẽ bổ sung' }, evidence: { '1.1': ['file-1'] } }, false],
    ['nothing but criteria left empty', { confirmedEmpty: ['1.1'] }, false],
    ['one option', { marks: { '1.1': 'a' } }, true],
    ['one tick', { marks: { '3.2': ['a'] } }, true],
    ['one finding', { declared: ['forged-dossier'] }, true],
  ])('%s', (_, sheet, begun) => expect(isBegun({ ...nothing, ...sheet })).toBe(begun));
});

describe('the owner may change it', () => {
  it.each([
    ['preparation.preparing', true],
    ['commune.review', false],
    ['commune.returned', true],
    ['province.scoring', false],
    ['closed.recognised', false],
    ['closed.notPassed', false],
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
