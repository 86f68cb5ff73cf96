import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet } from '../../../../test/support/a-criteria-set.js';
import { loadRulebooks } from '../../../modules/rulebooks/load-rulebooks.js';
import { criteriaOf, type CriteriaSet, type Criterion } from '../../scoring/criteria-set.js';
import type { Rulebook } from '../rulebook.js';
import { correspondingCriteria } from './corresponding-criteria.js';
import { correspondingSet } from './corresponding-set.js';

const [qd1048, qd148, qd1489, qd26] = loadRulebooks() as [Rulebook, Rulebook, Rulebook, Rulebook];
const setOf = (rulebook: Rulebook, code: string): CriteriaSet => {
  const set = rulebook.criteriaSets.get(code);
  if (!set) throw new Error(`No sheet ${code}`);
  return set;
};
const changed = (code: string, fields: Partial<Criterion>): CriteriaSet => {
  const set = structuredClone(aCriteriaSet());
  const criterion = criteriaOf(set).find((each) => each.code === code);
  Object.assign(criterion ?? {}, fields);
  return set;
};

describe('correspondingSet', () => {
  it.each([
    ['01', '01'],
    ['09', '08'], // sea food
    ['12', '11'], // tea
    ['21', undefined], // medical equipment
    ['23', '21'],
    ['26-2019', '26'],
  ])('set %s of QĐ 1048 is %s since QĐ 148', (old, code) => {
    for (const later of [qd148, qd1489, qd26])
      expect(correspondingSet(qd1048, setOf(qd1048, old), later)?.code).toBe(code);
  });

  it.each([
    ['11', '12'],
    ['08', undefined], // meat or sea food
    ['21', undefined], // two kinds of handicraft
    ['24', undefined], // plants: no set in 2019
    ['26', '26'],
  ])('set %s of QĐ 148 was %s under QĐ 1048', (code, old) => {
    expect(correspondingSet(qd148, setOf(qd148, code), qd1048)?.code).toBe(old);
  });

  it('the numbers have stayed since QĐ 148, and a sheet is its own', () => {
    for (const [code, set] of qd148.criteriaSets) expect(correspondingSet(qd148, set, qd26)?.code).toBe(code);
    expect(correspondingSet(qd1048, setOf(qd1048, '26-2019'), qd1048)?.code).toBe('26-2019');
  });
});

describe('correspondingCriteria', () => {
  it('a sheet corresponds to itself, each option to itself', () => {
    for (const set of [...qd26.criteriaSets.values(), ...qd1048.criteriaSets.values()]) {
      const { pairs, onlyFrom, onlyTo } = correspondingCriteria(set, set);
      expect([onlyFrom, onlyTo]).toEqual([[], []]);
      expect(pairs.flatMap(({ options }) => [...options].filter(([from, to]) => from !== to))).toEqual([]);
      expect(pairs.flatMap(({ unmapped }) => unmapped)).toEqual([]);
    }
  });

  it('renamed criteria correspond', () => {
    const { pairs } = correspondingCriteria(setOf(qd148, '01'), setOf(qd26, '01'));
    expect(pairs.map(({ from, to }) => [from.name, to.name])).toContainEqual([
      'Câu chuyện về sản phẩm',
      'Câu chuyện sản phẩm',
    ]);
  });

  it('tells what stands on one sheet only', () => {
    const { onlyFrom, onlyTo } = correspondingCriteria(setOf(qd148, '01'), setOf(qd26, '01'));
    expect(onlyFrom.map(({ name }) => name)).toEqual([
      'Kế toán',
      'Kiểm tra định kỳ các chỉ tiêu ATTP theo quy định',
    ]);
    expect(onlyTo.map(({ name }) => name)).toContain('Vùng nguyên liệu được cấp chứng nhận chất lượng');
  });

  it('an option is its share of the best points', () => {
    const options = [0, 2, 4, 6].map((points, i) => ({ code: 'abcd'.charAt(i), points, label: `Bậc ${i}` }));
    const { pairs } = correspondingCriteria(aCriteriaSet(), changed('1.1', { options }));
    expect([...(pairs[0]?.options ?? [])]).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]);
  });

  it('without the same share the same label counts, and else nothing', () => {
    const options = [
      { code: 'a', points: 1, label: 'Mức 1' },
      { code: 'b', points: 7, label: 'Khác' },
    ];
    const { pairs } = correspondingCriteria(aCriteriaSet(), changed('1.1', { options }));
    expect([...(pairs[0]?.options ?? [])]).toEqual([
      ['a', 'a'],
      ['c', 'b'],
    ]);
    expect(pairs[0]?.unmapped).toEqual(['b']);
  });

  it('a share that two options have means neither', () => {
    const options = [
      { code: 'a', points: 30, label: 'Một' },
      { code: 'b', points: 30, label: 'Hai' },
    ];
    const { pairs } = correspondingCriteria(aCriteriaSet(), changed('1.1', { options }));
    expect(pairs[0]?.unmapped).toEqual(['a', 'b', 'c']);
  });

  it('an option stays in its printed case', () => {
    const before = aCriteriaSet();
    const printed = criteriaOf(before).find(({ code }) => code === '1.2')?.options ?? [];
    const twin = { code: 'd', points: 5, label: 'Đủ', branch: 'single' };
    const { pairs } = correspondingCriteria(before, changed('1.2', { options: [...printed, twin] }));
    expect([...(pairs[1]?.options ?? [])]).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ]);
  });
});
