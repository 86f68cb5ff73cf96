import type { DossierEvent } from './dossier-action.js';
import type { DossierRule, InputRule } from './dossier-rule.js';
import { isNotInTheFuture } from './verification.rules.js';

type Report = Extract<DossierEvent, { type: 'recordCommuneReport' }>;

/** The commune's report goes with the dossier: QĐ 1489; QĐ 26/2026, Đ.6.2. */
export const theCommuneReportIsRecorded: DossierRule = ({ communeReport }) =>
  communeReport === null ? [{ code: 'commune-report.not-recorded' }] : [];

export const theReportHasHappened: InputRule<Report> = ({ today }, { input }) => [
  ...isNotInTheFuture('assessedOn', input.assessedOn, today),
  ...(input.meetingOn === undefined ? [] : isNotInTheFuture('meetingOn', input.meetingOn, today)),
];
