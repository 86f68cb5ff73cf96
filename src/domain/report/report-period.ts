import type { LegalDate } from '../calendar/legal-date.js';
import { addMonths } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import type { ReportKind } from './report-kind.js';

/** When reports are due, as a letter orders it. */
export type ReportTerms =
  /** On that day of each month; its last day where the month is shorter. */
  | { readonly kind: 'monthly'; readonly day: number; readonly counts: LegalDate['counts'] }
  /** On that day of each quarter's last month. */
  | { readonly kind: 'quarterly'; readonly day: number; readonly counts: LegalDate['counts'] }
  | {
      readonly kind: 'yearly';
      readonly month: number;
      readonly day: number;
      readonly counts: LegalDate['counts'];
    }
  /** Once, of one round. */
  | { readonly kind: 'round'; readonly roundId: string; readonly year: number; readonly due: LegalDate };

/** What one report is about. Its key tells it apart from the others of its place and kind. */
export interface ReportPeriod {
  readonly kind: ReportKind;
  /** '2021-05', '2021-Q2', '2021', or the id of a round. */
  readonly key: string;
  readonly year: number;
  readonly roundId: string | null;
}

/** A report of a round is named by its round instead. */
export type WrittenKind = Exclude<ReportKind, 'round'>;

export type PeriodRefusal = { readonly code: 'report.period-unknown'; readonly period: string };

const forms: Readonly<Record<WrittenKind, RegExp>> = {
  monthly: /^(2\d{3})-(0[1-9]|1[0-2])$/,
  quarterly: /^(2\d{3})-Q([1-4])$/,
  yearly: /^(2\d{3})$/,
};

/** The programme began in 2018; no report is of a year outside these. */
const [firstYear, lastYear] = [2018, 2100];
export const reportedDays = { first: `${firstYear}-01-01`, last: `${lastYear}-12-31` } as const;

/** Reads a written period such as '2021-05', '2021-Q2' or '2021'. Pure. */
export function periodFrom(kind: WrittenKind, key: string): Outcome<ReportPeriod, PeriodRefusal> {
  const found = forms[kind].exec(key);
  const year = Number(found?.[1] ?? 0);
  return year >= firstYear && year <= lastYear
    ? accept({ kind, key, year, roundId: null })
    : refuse({ code: 'report.period-unknown', period: key });
}

const pad = (part: number) => String(part).padStart(2, '0');
const monthlyOf = (year: number, month: number): ReportPeriod => ({
  ...{ kind: 'monthly', key: `${year}-${pad(month)}`, year, roundId: null },
});

/** The reports that the terms ask for whose date lies in these years of the programme, in order; "before" the 1st of January ends the year before. Pure. */
export function reportsDue(terms: ReportTerms, fromYear: number, toYear: number): readonly DueReport[] {
  if (terms.kind === 'round') {
    const { roundId, year, due } = terms;
    return [{ period: { kind: 'round', key: roundId, year, roundId }, due }];
  }
  const [from, to] = [Math.max(fromYear, firstYear), Math.min(toYear, lastYear)];
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years.flatMap((year) => dueIn(terms, year));
}

export interface DueReport {
  readonly period: ReportPeriod;
  readonly due: LegalDate;
}

function dueIn(terms: Exclude<ReportTerms, { kind: 'round' }>, year: number): readonly DueReport[] {
  const { counts, day } = terms;
  // A month that is shorter ends on its last day: the 30th of February.
  const on = (month: number) => addMonths(`${year}-01-${pad(day)}`, month - 1);
  switch (terms.kind) {
    case 'monthly':
      return upTo(12).map((month) => ({ period: monthlyOf(year, month), due: { on: on(month), counts } }));
    case 'quarterly':
      return upTo(4).map((quarter) => ({
        period: { kind: 'quarterly', key: `${year}-Q${quarter}`, year, roundId: null },
        due: { on: on(quarter * 3), counts },
      }));
    case 'yearly':
      return [
        {
          period: { kind: 'yearly', key: String(year), year, roundId: null },
          due: { on: on(terms.month), counts },
        },
      ];
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
