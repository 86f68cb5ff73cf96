import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import { qd1048Criteria } from '../../../test/support/qd-1048-criteria.js';
import { qd1048 } from './qd-1048-2019/rulebook.js';
import { criteriaSetInForce, setCodeUnder, sheetInForce } from './which-criteria-set.js';

const rulebook = qd1048(qd1048Criteria());
const codeOf = (set: string, filedOn: string) => {
  const outcome = criteriaSetInForce(rulebook, set, filedOn);
  return outcome.ok ? outcome.value.code : outcome.refusals.map(({ code }) => code);
};

describe('criteriaSetInForce', () => {
  it.each([
    ['01', '2019-08-21', '01'],
    ['25', '2023-02-23', '25'],
    ['26', '2019-08-21', '26-2019'],
    ['26', '2020-06-07', '26-2019'],
    ['26', '2020-06-08', '26'], // QĐ 781/2020
    ['26', '2023-02-23', '26'],
  ])('set %s filed on %s is marked on sheet %s', (set, filedOn, sheet) => {
    expect(codeOf(set, filedOn)).toBe(sheet);
  });

  it.each([
    ['27', '2021-01-01', ['rulebook.criteria-set-unknown']],
    ['26-2019', '2019-12-31', ['rulebook.criteria-set-unknown']],
    ['01', '2019-08-20', ['rulebook.not-in-force']],
    ['01', '2023-02-24', ['rulebook.not-in-force']],
    ['', '2023-02-24', ['rulebook.not-in-force', 'rulebook.criteria-set-unknown']],
  ])('set %s filed on %s is refused', (set, filedOn, codes) => {
    expect(codeOf(set, filedOn)).toEqual(codes);
  });
});

describe('a product classified under another decision', () => {
  const [before, after] = [getRulebook('qd-1048-2019'), getRulebook('qd-148-2023')];
  const codesOf = (outcome: ReturnType<typeof sheetInForce>) =>
    outcome.ok ? outcome.value.code : outcome.refusals.map(({ code }) => code);

  it.each([
    ['12', '11'], // tea
    ['09', '08'], // sea food went to meat
    ['23', '21'],
    ['26', '26'],
  ])('set %s of QĐ 1048 is set %s of QĐ 148', (setCode, code) => {
    expect(setCodeUnder({ rulebook: before, setCode }, after)).toBe(code);
    expect(codesOf(sheetInForce({ rulebook: before, setCode }, after, '2023-02-24'))).toBe(code);
  });

  it('is refused where the decision has no set for it, with every other reason', () => {
    const medicalEquipment = { rulebook: before, setCode: '21' };
    expect(codesOf(sheetInForce(medicalEquipment, after, '2023-02-24'))).toEqual([
      'rulebook.set-without-counterpart',
    ]);
    expect(codesOf(sheetInForce(medicalEquipment, after, '2023-02-23'))).toEqual([
      'rulebook.set-without-counterpart',
      'rulebook.not-in-force',
    ]);
  });

  it('finds the variant of the day on the way back', () => {
    expect(codesOf(sheetInForce({ rulebook: after, setCode: '26' }, before, '2020-06-07'))).toBe('26-2019');
  });
});
