import type { CalendarDay } from '../shared/calendar-day.js';
import {
  asOfPlace,
  changesBetween,
  inNextYear,
  isCounted,
  newestEdition,
  sumOf,
  trendBegins,
  type Edition,
  type FigureChange,
  type Figures,
} from './figures.js';
import type { ReportRemarks } from './report-facts.js';

/** Figures as they were frozen. */
interface FrozenFigures {
  /** The legal day of their moment. */
  readonly day: CalendarDay;
  readonly edition: Edition;
  readonly figures: Figures;
}

/** A report from below as it was sent, and merged. */
export interface ReportPart extends FrozenFigures {
  readonly reportId: string;
  readonly placeId: string;
  readonly placeName: string;
  /** Which sending of it, and its digest. */
  readonly number: number;
  readonly digest: string;
}

/** What the report of the same kind and place before it said when it was last sent. */
export interface EarlierReport extends FrozenFigures {
  readonly reportId: string;
  readonly period: string;
  /** Null of a round, of which all is counted whatever the year. */
  readonly year: number | null;
  readonly sentOn: CalendarDay;
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
  readonly parts: readonly Omit<ReportPart, keyof FrozenFigures>[];
  /** Null of the first report. No changes: nothing changed, and the report says so. */
  readonly since: {
    readonly reportId: string;
    readonly period: string;
    readonly sentOn: CalendarDay;
    /** The earlier one is of another year: what is counted within a year is compared with none. Left out by what was sent before this was told apart. */
    readonly isNewYear?: boolean;
    readonly changes: readonly FigureChange[];
  } | null;
  /** Of the places that its tables name. */
  readonly placeNames: Readonly<Record<string, string>>;
  readonly remarks: ReportRemarks;
}

export interface ToCompose {
  readonly asOf: string;
  /** Its legal day. */
  readonly day: CalendarDay;
  /** Null of a round. */
  readonly year: number | null;
  readonly figures: Figures;
  readonly parts: readonly ReportPart[];
  readonly earlier: EarlierReport | null;
  readonly placeNames: Readonly<Record<string, string>>;
  readonly remarks: ReportRemarks;
}

export const editionOf = ({ edition = 1 }: Pick<ReportContent, 'edition'>): Edition => edition;

/** Two reports are compared in what both of them count: in no month that has left the twelve of one of them since. Pure. */
export function composeReport({ parts, earlier, day, year, ...told }: ToCompose): ReportContent {
  const { figures } = told;
  const comparable = (others: readonly FrozenFigures[]) => (change: FigureChange) =>
    others.every(({ edition }) => isCounted(change, edition)) &&
    (change.section !== 'trend' ||
      [...others, { day }].every((each) => change.row >= trendBegins(each.day).slice(0, 7)));
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
            .filter(comparable(parts))
            .filter(({ section, row }) => section !== 'late' || parts.some(({ placeId }) => placeId === row)),
    parts: parts.map(({ reportId, placeId, placeName, number, digest }) => ({
      ...{ reportId, placeId, placeName, number, digest },
    })),
    since: earlier && sinceOf(earlier, year, figures, comparable([earlier])),
  };
}

function sinceOf(
  earlier: EarlierReport,
  year: number | null,
  figures: Figures,
  isComparable: (change: FigureChange) => boolean,
): ReportContent['since'] {
  const { reportId, period, sentOn } = earlier;
  const isNewYear = earlier.year !== year;
  const before = isNewYear
    ? earlier.figures.filter((cell) => inNextYear(cell) !== 'beginsAgain')
    : earlier.figures;
  const changes = changesBetween(before, figures)
    .filter(isComparable)
    .filter((change) => !isNewYear || inNextYear(change) !== 'isOfOthers');
  return { reportId, period, sentOn, isNewYear, changes };
}
