import type { ReportEvent, ReportFacts } from './report-facts.js';
import type { ReportRefusal } from './report.refusals.js';

/** One sentence about the report and what a person brings along. An empty list means satisfied. */
export type ReportRule = (facts: ReportFacts, event: ReportEvent | null) => readonly ReportRefusal[];

/** What was sent from below is merged or returned before the report made of it goes up. */
export const nothingWaitsBelow: ReportRule = ({ waitingBelow }) =>
  waitingBelow.map(({ id: placeId, name: placeName }) => ({
    code: 'report.waiting-below',
    placeId,
    placeName,
  }));

const stillWritten: readonly string[] = ['draft', 'returned'];

/** The report above takes others in, or gives them back, only while it is being written. */
export const theReportAboveIsBeingWritten: ReportRule = ({ reportAbove }) => {
  if (reportAbove === null) return [{ code: 'report.above-missing' }];
  return stillWritten.includes(reportAbove.state)
    ? []
    : [{ code: 'report.above-closed', state: reportAbove.state }];
};

/** Asked only once somebody returns it. */
export const theReasonsAreGiven: ReportRule = (_, event) =>
  event?.type === 'return' &&
  (event.input.reasons.length === 0 || event.input.reasons.some((reason) => reason.trim() === ''))
    ? [{ code: 'reason.missing' }]
    : [];
