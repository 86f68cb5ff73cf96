import { describe, expect, it } from '@jest/globals';
import { qd1048Criteria } from '../../../test/support/qd-1048-criteria.js';
import { qd1048 } from './qd-1048-2019/rulebook.js';
import { criteriaSetInForce } from './which-criteria-set.js';

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
