import type { ReportContent } from '../../domain/report/report-content.js';
import type { ReportEvent } from '../../domain/report/report-facts.js';
import type { ReportKind } from '../../domain/report/report-kind.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { AwaitedReport, NewReport, Report, ReportListItem } from './report.js';

export interface ReportQuestion extends PageWindow {
  /** Places whose reports the person may see; null: all. */
  readonly reach: readonly string[] | null;
  readonly placeId: string | null;
  readonly kind: ReportKind | null;
}

export interface ReportWish {
  readonly reportId: string;
  readonly version: number;
  readonly event: ReportEvent;
  /** What is frozen, where it is sent. */
  readonly content: ReportContent | null;
  readonly by: Writer;
}

export interface ReportAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

export type ReportNotFound = { readonly code: 'report.not-found' };
export type ReportStale = { readonly code: 'version.stale'; readonly current: number };
export type ReportExists = { readonly code: 'report.already-begun'; readonly period: string };

/** Reports of places. Every change is a step, written with what it changes or not at all. */
export abstract class ReportStore {
  /** Newest period first; the page begins after an instant of creation and an id. */
  abstract list(
    question: ReportQuestion,
  ): Promise<readonly (ReportListItem & { readonly createdAt: string })[]>;
  /** Of these places, by day; what came back after its day was in time. */
  abstract listAwaited(placeIds: readonly string[]): Promise<readonly AwaitedReport[]>;
  abstract find(reportId: string): Promise<Report | null>;
  /** The year of a round that may be reported of at the place: opened there, above or below. */
  abstract findRoundYear(roundId: string, placeId: string): Promise<number | null>;
  abstract begin(report: NewReport, by: Writer): Promise<Outcome<ReportAnswer, ReportExists | KeyReused>>;
  /** Locks the report and the one above it, lets `decide` answer the next state from what is there, writes. */
  abstract take<R extends { readonly code: string }>(
    wish: ReportWish,
    decide: (report: Report) => Outcome<string, R>,
  ): Promise<Outcome<ReportAnswer, R | ReportNotFound | ReportStale | KeyReused>>;
}
