import type { CalendarDay } from '../shared/calendar-day.js';
import type { Level } from './role.js';

/** The days a place exists, both inclusive. */
export interface Existence {
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
}

export interface PlannedPlace {
  readonly level: Level;
  readonly validFrom: CalendarDay;
}

export type PlaceRefusal =
  | {
      readonly code: 'place.parent-level-wrong';
      readonly level: Level;
      /** None: the place lies in nothing. */
      readonly expected: readonly Level[];
      readonly found: Level | null;
    }
  | {
      readonly code: 'place.outside-parent-existence';
      readonly validFrom: CalendarDay;
      readonly parentFrom: CalendarDay;
      readonly parentTo: CalendarDay | null;
    };

export const existsOn = ({ validFrom, validTo }: Existence, day: CalendarDay): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

// The three levels of QĐ 1048; communes directly below a province came with the reform of 01/7/2025 (QĐ 1489/2025).
const parentLevelsOf: Readonly<Record<Level, readonly Level[]>> = {
  province: [],
  district: ['province'],
  commune: ['district', 'province'],
};

type Parent = Existence & { readonly level: Level };

/** A district lies in a province, a commune in a district or, where there is none, in a province; a province in nothing. */
export const thePlaceLiesBelowItsParent = (
  { level }: PlannedPlace,
  parent: Parent | null,
): PlaceRefusal[] => {
  const expected = parentLevelsOf[level];
  const found = parent?.level ?? null;
  const fits = found === null ? expected.length === 0 : expected.includes(found);
  return fits ? [] : [{ code: 'place.parent-level-wrong', level, expected, found }];
};

/** Nothing begins in a place that does not exist on that day. */
export const theParentExistsWhenThePlaceBegins = (
  { validFrom }: PlannedPlace,
  parent: Parent | null,
): PlaceRefusal[] =>
  parent === null || existsOn(parent, validFrom)
    ? []
    : [
        {
          code: 'place.outside-parent-existence',
          validFrom,
          parentFrom: parent.validFrom,
          parentTo: parent.validTo,
        },
      ];
