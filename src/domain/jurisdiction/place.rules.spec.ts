import { describe, expect, it } from '@jest/globals';
import { existsOn, theParentExistsWhenThePlaceBegins, thePlaceLiesBelowItsParent } from './place.rules.js';
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
