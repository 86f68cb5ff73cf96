import { describe, expect, it } from '@jest/globals';
import {
  existsOn,
  nothingInItOutlivesThePlace,
  theParentExistsWhenThePlaceBegins,
  theParentLastsAsLong,
  thePlaceEndsAfterItBegins,
  thePlaceLiesBelowItsParent,
} from './place.rules.js';
import { levels, type Level } from './role.js';

const a = (level: Level) => ({ level, validFrom: '2019-01-01', validTo: '2025-06-30' });

describe('thePlaceLiesBelowItsParent', () => {
  const lawful: Readonly<Record<Level, readonly Level[]>> = {
    commune: ['district', 'province'],
    district: ['province'],
    province: [],
  };
  it.each(levels.flatMap((level) => [null, ...levels].map((parent) => ({ level, parent }))))(
    'a $level below $parent',
    ({ level, parent }) => {
      const refusals = thePlaceLiesBelowItsParent(a(level), parent && a(parent));
      expect(refusals).toEqual(
        (parent ? lawful[level].includes(parent) : lawful[level].length === 0)
          ? []
          : [{ code: 'place.parent-level-wrong', level, expected: lawful[level], found: parent }],
      );
    },
  );
});

describe('the days of a place', () => {
  it.each([
    ['2018-12-31', false],
    ['2019-01-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('%s: %s, both ends belong to it', (day, exists) => {
    expect(existsOn(a('district'), day)).toBe(exists);
    expect(existsOn({ ...a('district'), validTo: null }, day)).toBe(day >= '2019-01-01');
    const refusals = theParentExistsWhenThePlaceBegins({ level: 'commune', validFrom: day }, a('district'));
    expect(refusals.map(({ code }) => code)).toEqual(exists ? [] : ['place.outside-parent-existence']);
  });

  it('asks nothing of a province', () => {
    expect(theParentExistsWhenThePlaceBegins({ level: 'province', validFrom: '1900-01-01' }, null)).toEqual(
      [],
    );
  });
});

describe('the end of a place', () => {
  const lasting = { ...a('commune'), validTo: null };
  const codesOf = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

  it.each([
    ['2018-12-31', ['place.ends-before-it-begins']],
    ['2019-01-01', []],
    [null, []],
  ])('on %s: %j', (lastDay, codes) => {
    expect(codesOf(thePlaceEndsAfterItBegins(lasting, lastDay))).toEqual(codes);
  });

  it.each([
    ['2025-06-29', ['ended', 'lasting']],
    ['2025-06-30', ['lasting']],
    [null, []],
  ])('on %s is outlived by %j', (lastDay, parts) => {
    const within = [
      { ...a('commune'), id: 'ended' },
      { ...lasting, id: 'lasting' },
    ];
    const found = nothingInItOutlivesThePlace(within, lastDay);
    const named = found.flatMap((each) => (each.code === 'place.outlived-by-parts' ? each.parts : []));
    expect(named.map(({ id }) => id)).toEqual(parts);
  });

  it.each([
    ['2025-06-30', []],
    ['2025-07-01', ['place.outside-parent-existence']],
    [null, ['place.outside-parent-existence']],
  ])('on %s, in a district that ends on 2025-06-30: %j', (lastDay, codes) => {
    expect(codesOf(theParentLastsAsLong(lasting, lastDay, a('district')))).toEqual(codes);
    expect(theParentLastsAsLong(lasting, lastDay, { ...a('district'), validTo: null })).toEqual([]);
    expect(theParentLastsAsLong(lasting, lastDay, null)).toEqual([]);
  });
});
