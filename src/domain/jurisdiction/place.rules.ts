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
    }
  | {
      readonly code: 'place.ends-before-it-begins';
      readonly validFrom: CalendarDay;
      readonly lastDay: CalendarDay;
    }
  | {
      readonly code: 'place.outlived-by-parts';
      readonly lastDay: CalendarDay;
      readonly parts: readonly { readonly id: string; readonly validTo: CalendarDay | null }[];
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
  parent === null || existsOn(parent, validFrom) ? [] : [outsideParent(validFrom, parent)];

const outsideParent = (validFrom: CalendarDay, parent: Existence): PlaceRefusal => ({
  code: 'place.outside-parent-existence',
  validFrom,
  parentFrom: parent.validFrom,
  parentTo: parent.validTo,
});

/** Null takes an end back. */
export const thePlaceEndsAfterItBegins = (
  { validFrom }: Existence,
  lastDay: CalendarDay | null,
): PlaceRefusal[] =>
  lastDay !== null && lastDay < validFrom
    ? [{ code: 'place.ends-before-it-begins', validFrom, lastDay }]
    : [];

/** What lies in a place ends with it at the latest, as the communes of a district did on 30/6/2025. */
export function nothingInItOutlivesThePlace(
  parts: readonly (Existence & { readonly id: string })[],
  lastDay: CalendarDay | null,
): PlaceRefusal[] {
  if (lastDay === null) return [];
  const outliving = parts.filter(({ validTo }) => validTo === null || validTo > lastDay);
  const named = outliving.map(({ id, validTo }) => ({ id, validTo }));
  return named.length === 0 ? [] : [{ code: 'place.outlived-by-parts', lastDay, parts: named }];
}

/** A place that lasts longer lies in one that lasts as long. */
export const theParentLastsAsLong = (
  { validFrom }: Existence,
  lastDay: CalendarDay | null,
  parent: Existence | null,
): PlaceRefusal[] =>
  parent === null || parent.validTo === null || (lastDay !== null && lastDay <= parent.validTo)
    ? []
    : [outsideParent(validFrom, parent)];
