import { expect, it } from '@jest/globals';
import { qd1048Criteria } from '../../../test/support/qd-1048-criteria.js';
import type { Band } from '../scoring/star-rating.js';
import { bandProblems } from './band-problems.js';
import { qd1048 } from './qd-1048-2019/rulebook.js';

const { bands } = qd1048(qd1048Criteria());
const changed = (index: number, fields: Partial<Band>) =>
  bands.map((band, i) => (i === index ? { ...band, ...fields } : band));

it('the bands of QĐ 1048 leave no mean without a star', () => {
  expect(bandProblems(bands)).toEqual([]);
});

it.each([
  ['a star left out', bands.toSpliced(1, 1), 'band.star-unexpected'],
  ['the order turned round', bands.toReversed(), 'band.does-not-fall'],
  ['two bands from the same mean', changed(1, { meanFrom: 90 }), 'band.does-not-fall'],
  ['a bound that is not whole', changed(1, { meanFrom: 69.5 }), 'band.not-whole'],
  ['no star below 10', changed(4, { meanFrom: 10 }), 'band.gap-at-bottom'],
  ['no band at all', [], 'band.gap-at-bottom'],
])('finds %s', (_, broken, code) => {
  expect(bandProblems(broken).map((problem) => problem.code)).toContain(code);
});
