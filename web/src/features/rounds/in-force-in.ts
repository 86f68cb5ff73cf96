import type { Rulebook } from '../../api/types.js';

/** The decisions in force on some day of the year, all of them until a year is named; a round is opened under one. */
export const inForceIn = (rulebooks: readonly Rulebook[], year: number | null | undefined) =>
  rulebooks.filter(
    ({ effectiveFrom, effectiveTo }) =>
      !year || (effectiveFrom <= `${year}-12-31` && (effectiveTo === null || effectiveTo >= `${year}-01-01`)),
  );
