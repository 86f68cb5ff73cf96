import type { CalendarDay } from '../shared/calendar-day.js';
import {
  asOfPlace,
  changesBetween,
  isCounted,
  newestEdition,
  sumOf,
  type Edition,
  type FigureChange,
  type Figures,
} from './figures.js';
import type { ReportRemarks } from './report-facts.js';

/** A report from below as it was sent, and merged. */
export interface ReportPart {
  readonly reportId: string;
  readonly placeId: string;
  readonly placeName: string;
  /** Which sending of it, and its digest. */
  readonly number: number;
  readonly digest: string;
  readonly edition: Edition;
  readonly figures: Figures;
}

/** What the report of the same kind and place before it said when it was last sent. */
export interface EarlierReport {
  readonly reportId: string;
  readonly period: string;
  readonly sentOn: CalendarDay;
  readonly edition: Edition;
  readonly figures: Figures;
}

/** What a report tells: frozen when it is sent. */
export interface ReportContent {
  /** The moment of its numbers. */
  readonly asOf: string;
  /** What its figures count; left out by what was sent under the first. */
  readonly edition?: Edition;
  /** From the ledger at that moment. */
  readonly figures: Figures;
  /** The frozen reports from below, added up; null where none was merged. */
  readonly merged: Figures | null;
  /** Where what was sent from below says something else than the ledger does now: before below, after here. What is late with the place itself no report from below tells. */
  readonly differences: readonly FigureChange[];
  readonly parts: readonly Omit<ReportPart, 'edition' | 'figures'>[];
  /** Null of the first report. No changes: nothing changed, and the report says so. */
  readonly since: {
    readonly reportId: string;
    readonly period: string;
    readonly sentOn: CalendarDay;
    readonly changes: readonly FigureChange[];
  } | null;
  /** Of the places that its tables name. */
  readonly placeNames: Readonly<Record<string, string>>;
  readonly remarks: ReportRemarks;
}

export interface ToCompose {
  readonly asOf: string;
  readonly figures: Figures;
  readonly parts: readonly ReportPart[];
  readonly earlier: EarlierReport | null;
  readonly placeNames: Readonly<Record<string, string>>;
  readonly remarks: ReportRemarks;
}

export const editionOf = ({ edition = 1 }: Pick<ReportContent, 'edition'>): Edition => edition;

/** Two reports are compared in what both of them count. Pure. */
export function composeReport({ parts, earlier, ...told }: ToCompose): ReportContent {
  const { figures } = told;
  const comparable = (editions: readonly Edition[]) => (change: FigureChange) =>
    editions.every((edition) => isCounted(change, edition));
  const merged =
    parts.length === 0 ? null : sumOf(parts.map((part) => asOfPlace(part.placeId, part.figures)));
  return {
    ...told,
    edition: newestEdition,
    merged,
    differences:
      merged === null
        ? []
        : changesBetween(merged, figures)
            .filter(comparable(parts.map(({ edition }) => edition)))
            .filter(({ section, row }) => section !== 'late' || parts.some(({ placeId }) => placeId === row)),
    parts: parts.map(({ reportId, placeId, placeName, number, digest }) => ({
      ...{ reportId, placeId, placeName, number, digest },
    })),
    since: earlier && {
      ...{ reportId: earlier.reportId, period: earlier.period, sentOn: earlier.sentOn },
      changes: changesBetween(earlier.figures, figures).filter(comparable([earlier.edition])),
    },
  };
}
