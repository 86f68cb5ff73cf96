import { describe, expect, it } from '@jest/globals';
import {
  refusalsOfAssignment,
  refusalsOfEnding,
  type HeldAssignment,
  type PlannedAssignment,
} from './assignment.rules.js';
import { levelsOfRole } from './levels-of-role.js';
import { levels, roles } from './role.js';

const place = { id: 'p', level: 'commune', validFrom: '2019-01-01', validTo: '2025-06-30' } as const;
const planned = (changes: Partial<PlannedAssignment> = {}): PlannedAssignment => ({
  role: 'communeOfficer',
  place,
  validFrom: '2021-01-01',
  ...changes,
});
const held = (changes: Partial<HeldAssignment> = {}): HeldAssignment => ({
  id: 'h',
  role: 'communeOfficer',
  placeId: 'p',
  validFrom: '2020-01-01',
  validTo: null,
  ...changes,
});
const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

describe('an office', () => {
  it.each(roles.flatMap((role) => levels.map((level) => ({ role, level }))))(
    '$role at a $level',
    ({ role, level }) => {
      const refusals = refusalsOfAssignment(planned({ role, place: { ...place, level } }), []);
      expect(codes(refusals)).toEqual(levelsOfRole[role].includes(level) ? [] : ['assignment.level-wrong']);
    },
  );

  it.each(roles)('%s of the whole country', (role) => {
    const refusals = refusalsOfAssignment(planned({ role, place: null }), []);
    expect(codes(refusals)).toEqual(role === 'administrator' ? [] : ['assignment.place-missing']);
  });

  it.each([
    ['the same one without end', held(), ['assignment.already-held']],
    ['the same one that ends on the very day', held({ validTo: '2021-01-01' }), ['assignment.already-held']],
    ['the same one that ended the day before', held({ validTo: '2020-12-31' }), []],
    ['another role there', held({ role: 'auditor' }), []],
    ['the same role elsewhere', held({ placeId: 'q' }), []],
  ])('beside %s', (_what, other, expected) => {
    expect(codes(refusalsOfAssignment(planned(), [other]))).toEqual(expected);
  });

  it('is refused for every reason at once', () => {
    const wrong = planned({ role: 'provinceOfficer', validFrom: '2025-07-01' });
    expect(codes(refusalsOfAssignment(wrong, []))).toEqual([
      'assignment.level-wrong',
      'assignment.outside-place-existence',
    ]);
  });
});

describe('the end of an office', () => {
  it.each([
    ['on its first day', held(), '2020-01-01', [], []],
    ['before it begins', held(), '2019-12-31', [], ['assignment.ends-before-it-begins']],
    ['that has an end', held({ validTo: '2020-06-30' }), '2021-01-01', [], ['assignment.already-ended']],
    ['of the last administrator', held(), '2021-01-01', ['h'], ['assignment.last-administrator']],
    ['of one administrator among two', held(), '2021-01-01', ['h', 'i'], []],
    ['of somebody else than the last administrator', held(), '2021-01-01', ['i'], []],
  ])('%s', (_what, assignment, validTo, administrators, expected) => {
    expect(codes(refusalsOfEnding(assignment, validTo, administrators))).toEqual(expected);
  });
});
