/** How long something took, in calendar days. */
export interface Duration {
  readonly count: number;
  /** Half took no longer; null where there was none. */
  readonly median: number | null;
  readonly longest: number | null;
  /** How many took longer than the limit; null where there is no limit in calendar days. */
  readonly over: number | null;
}

export function durationOf(days: readonly number[], limit: number | null): Duration {
  const sorted = days.toSorted((one, other) => one - other);
  return {
    count: sorted.length,
    median: sorted[Math.ceil(sorted.length / 2) - 1] ?? null,
    longest: sorted.at(-1) ?? null,
    over: limit === null ? null : sorted.filter((each) => each > limit).length,
  };
}
