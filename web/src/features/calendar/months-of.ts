import dayjs from 'dayjs';

/** A month as weeks of seven from Monday on; null where the week belongs to another month. */
export interface MonthWeeks {
  readonly month: number;
  readonly weeks: readonly (readonly (string | null)[])[];
}

/** The twelve months of a year. */
export const monthsOf = (year: number): readonly MonthWeeks[] =>
  Array.from({ length: 12 }, (_, index) => {
    const first = dayjs(`${year}-${String(index + 1).padStart(2, '0')}-01`);
    const before = (first.day() + 6) % 7;
    const days = Array.from({ length: first.daysInMonth() }, (__, n) =>
      first.add(n, 'day').format('YYYY-MM-DD'),
    );
    const cells = [...Array.from({ length: before }, () => null), ...days];
    const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (__, week) =>
      Array.from({ length: 7 }, (___, day) => cells[week * 7 + day] ?? null),
    );
    return { month: index + 1, weeks };
  });
