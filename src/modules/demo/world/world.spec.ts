import { describe, expect, it } from '@jest/globals';
import { isCalendarDay } from '../../../domain/shared/calendar-day.js';
import { nameOf, taleOf } from '../tale-in-telling.js';
import { placesOf } from './places-of.js';
import { provinces, storyBegins, storyEnds } from './provinces.js';
import { worldAccounts } from './world-accounts.js';

const tales = provinces.flatMap((province) => province.district.tales.map((tale) => taleOf(tale, province)));
const names = worldAccounts.map(({ signInName }) => signInName);
const twice = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index);

describe('the invented world', () => {
  it('has the places of the letters', () => {
    const places = provinces.flatMap(placesOf);
    expect(places.filter(({ level }) => level === 'commune')).toHaveLength(13 + 20 + 8);
    expect(twice(places.map(({ code }) => code))).toEqual([]);
    expect(twice(places.map(({ id }) => id))).toEqual([]);
  });

  it('has accounts that can be told apart and typed', () => {
    expect(twice(names)).toEqual([]);
    expect(twice(worldAccounts.map(({ fullName }) => fullName))).toEqual([]);
    expect(names.filter((name) => !/^[a-z0-9][a-z0-9._-]{2,59}$/.test(name))).toEqual([]);
  });

  it.each(tales.map((telling) => [telling.tale.product, telling] as const))(
    '%s goes forward in time',
    (_, telling) => {
      const beats = telling.tale.chapters.flat();
      const times = beats.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      expect(times.every((at) => isCalendarDay(at.slice(0, 10)) && at > storyBegins && at < storyEnds)).toBe(
        true,
      );
      expect(beats.map(({ by }) => nameOf(by, telling)).filter((name) => !names.includes(name))).toEqual([]);
    },
  );
});
