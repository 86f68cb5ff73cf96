export { apologyPaperOf } from './apology-paper.js';
export { appealPaperOf, type AppealOnPaper } from './appeal-paper.js';
export { ballotPaperOf, type BallotOnPaper } from './ballot-paper.js';
export { deliveryPaperOf, type SubjectOnPaper, type ToldOnPaper } from './delivery-paper.js';
export { explanationPaperOf, type ExplanationOnPaper, type ResultSince } from './explanation-paper.js';
export { placeSchedulePaperOf, schedulePaperOf, type ScheduleOnPaper } from './schedule-paper.js';
export { addresseeOf, dayOf, fileNameOf } from './paper-words.js';
export type { PanelOnPaper, ScoredPanel } from './scored-panel.js';
export {
  correctionOf,
  opinionCorrectionOf,
  opinionReopening,
  reopeningCorrection,
  type Correction,
  type Reopening,
  type ReopenedResult,
} from './correction.js';
export type {
  Attendance,
  ChairDecision,
  CouncilMeeting,
  DecidedBy,
  LedgerHead,
  MeetingItem,
  Rescored,
  Turn,
} from './council-meeting.js';
export { withheldFrom } from './council-meeting.js';
export { minutesOf } from './minutes.js';
export { opinionMinutesOf, type OpinionsOnPaper } from './opinion-minutes.js';
export { summaryOf } from './summary-sheet.js';
export { reportPaperOf, writtenPeriod, type ReportOnPaper } from './report-paper.js';
export { reportSheetsOf, type TableOnSheet } from './report-sheets.js';
export {
  capacities,
  type Capacity,
  type DossierForwardingFacts,
  type LetterFacts,
  type LetterIssue,
  type LetterOnPaper,
  type PlanSubmissionFacts,
  type UrgingFacts,
} from './letter-on-paper.js';
export { letterPaperOf, letterSymbol } from './letter-paper.js';
export { controlSheetOf, type ControlledStep } from './control-sheet.js';
export type { FormOnPaper } from './form-on-paper.js';
export { logPaperOf, type LogEntry } from './log-paper.js';
export { receiptPaperOf, type ToldClock } from './receipt-paper.js';
export { eliminationPaperOf, notPassedPaperOf } from './ending-papers.js';
export { refusalPaperOf } from './refusal-paper.js';
export { supplementPaperOf } from './supplement-paper.js';
