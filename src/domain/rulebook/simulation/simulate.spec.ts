import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet, aSheet } from '../../../../test/support/a-criteria-set.js';
import { aRulebook } from '../../../../test/support/a-rulebook.js';
import type { BallotSheet } from '../../scoring/ballot.js';
import { criteriaOf, type CriteriaSet, type Criterion } from '../../scoring/criteria-set.js';
import { simulate } from './simulate.js';
import type { ScoredProduct } from './simulation.js';

const set = aCriteriaSet();
const rulebook = aRulebook(set);
const { marks } = aSheet();
const product = (id: string, ...changes: readonly Partial<BallotSheet>[]): ScoredProduct => ({
  ...{ id, rulebook, set, level: 'province' },
  sheets: (changes.length > 0 ? changes : [{}]).map((change) => aSheet(change)),
});
const changed = (code: string, fields: Partial<Criterion>): CriteriaSet => {
  const copy = structuredClone(set);
  Object.assign(criteriaOf(copy).find((each) => each.code === code) ?? {}, fields);
  return copy;
};
const none = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, none: 0 };

describe('simulate', () => {
  it('under the same rulebook nobody moves', () => {
    expect(
      simulate([product('p1'), product('p2', { marks: { ...marks, '6.2': 'b' } })], rulebook),
    ).toMatchObject({
      ...{ products: 2, before: { ...none, 5: 1, 3: 1 }, after: { ...none, 5: 1, 3: 1 } },
      ...{ open: 0, moved: [], undecided: [], withoutSheet: [], criteria: [], unmapped: [] },
    });
  });

  it('a new floor bites, and says where', () => {
    const draft = aRulebook(changed('1.1', { floors: [{ star: 5, minPoints: 30 }] }));
    const low = product('p1', { marks: { ...marks, '1.1': 'b' } });
    expect(simulate([low, product('p2')], draft)).toMatchObject({
      ...{ before: { ...none, 5: 2 }, after: { ...none, 5: 1, 4: 1 } },
      moved: [{ id: 'p1', from: 5, to: 4 }],
      floors: [{ set: '01', criterion: '1.1', name: 'Tiêu chí 1.1', star: 5, products: 1 }],
    });
  });

  it('other bands move products, without any criterion', () => {
    const bands = rulebook.bands.map((band) => (band.star === 5 ? { ...band, meanFrom: 95 } : band));
    const low = product('p1', { marks: { ...marks, '1.1': 'b' } });
    expect(simulate([low], { ...rulebook, bands })).toMatchObject({
      moved: [{ id: 'p1', from: 5, to: 4 }],
      criteria: [],
    });
  });

  it('other points show in the criterion that gives or takes them', () => {
    const options = [5, 10, 15].map((points, i) => ({
      code: 'abc'.charAt(i),
      points,
      label: `Mức ${i + 1}`,
    }));
    expect(simulate([product('p1', {}, {})], aRulebook(changed('1.1', { options })))).toMatchObject({
      moved: [{ id: 'p1', from: 5, to: 4 }],
      criteria: [{ name: 'Tiêu chí 1.1', before: 60, after: 30 }],
    });
  });

  it('what no ballot holds leaves the star open between its ends', () => {
    const draft = aRulebook(changed('1.1', { name: 'Tiêu chí mới' }));
    expect(simulate([product('p1')], draft)).toMatchObject({
      ...{ before: { ...none, 5: 1 }, after: none, open: 1, moved: [] },
      undecided: [{ id: 'p1', from: 5, lowest: 4, highest: 5 }],
      unmapped: [{ from: 'qd-1048-2019/01', to: '01', onlyFrom: ['Tiêu chí 1.1'], onlyTo: ['Tiêu chí mới'] }],
    });
  });

  it('an option that means nothing certain is open too, and listed', () => {
    const options = [
      { code: 'a', points: 7, label: 'Khác' },
      { code: 'b', points: 30, label: 'Hết' },
    ];
    const low = product('p1', { marks: { ...marks, '1.1': 'b' } });
    expect(simulate([low], aRulebook(changed('1.1', { options })))).toMatchObject({
      undecided: [{ id: 'p1', from: 5, lowest: 4, highest: 5 }],
      unmapped: [{ options: ['1.1 b'], onlyFrom: [], onlyTo: [] }],
    });
  });

  it('what hangs on another criterion is counted only where that one is met', () => {
    const draft = aRulebook(changed('5.2', { appliesIf: { criterion: '5.1', minPoints: 10 } }));
    const { '5.2': _, ...others } = marks;
    const low = product('p1', { marks: { ...others, '5.1': 'a' } });
    expect(simulate([low], draft)).toMatchObject({ moved: [], after: { ...none, 4: 1 } });
  });

  it('what was never asked is open where it is asked', () => {
    const { '5.2': _, ...others } = marks;
    const low = product('p1', { marks: { ...others, '5.1': 'a' } });
    expect(simulate([low], aRulebook(changed('5.2', { appliesIf: undefined })))).toMatchObject({
      undecided: [{ id: 'p1', from: 4, lowest: 4, highest: 5 }],
    });
  });

  it('an elimination goes along where the other sheet knows the ground, and is listed where not', () => {
    const out = product('p1', { declared: ['forged-dossier'] });
    expect(simulate([out], rulebook)).toMatchObject({ after: { ...none, none: 1 }, moved: [] });
    const draft = aRulebook({ ...set, eliminatedWhen: [] });
    expect(simulate([out], draft)).toMatchObject({
      moved: [{ id: 'p1', from: null, to: 5 }],
      unmapped: [{ findings: ['forged-dossier'] }],
    });
  });

  it('counts what the council would have had to discuss, and councils of another size', () => {
    const apart = product('p1', {}, { marks: { ...marks, '6.2': 'b' } });
    const own = rulebook.province.council;
    const with_ = (council: Partial<typeof own>) => ({
      ...rulebook,
      province: { ...rulebook.province, council: { ...own, ...council } },
    });
    expect(simulate([apart, product('p2')], with_({ spreadAbove: 100, minimum: 1 }))).toMatchObject({
      discussed: { before: 1, after: 0 },
      unlawfulSizes: { before: 2, after: 0 },
    });
    expect(simulate([{ ...apart, level: 'district' }], with_({ spreadAbove: 1 }))).toMatchObject({
      discussed: { before: 0, after: 0 },
    });
    const withoutDistrict = { ...rulebook, district: null };
    expect(simulate([{ ...apart, level: 'district' }], withoutDistrict)).toMatchObject({
      unlawfulSizes: { before: 0, after: 0 },
    });
  });

  it('a product without a sheet there is said to have none', () => {
    expect(simulate([product('p1')], aRulebook({ ...set, code: '02' }))).toMatchObject({
      ...{ products: 1, before: none, withoutSheet: ['p1'] },
    });
  });
});
