export { appealPaperOf, type AppealOnPaper } from './appeal-paper.js';
export { ballotPaperOf, type BallotOnPaper } from './ballot-paper.js';
export { explanationPaperOf, type ExplanationOnPaper } from './explanation-paper.js';
export { dayOf, fileNameOf } from './paper-words.js';
export type { PanelOnPaper, ScoredPanel } from './scored-panel.js';
export { correctionOf, reopeningCorrection, type Correction, type ReopenedResult } from './correction.js';
export type {
  Attendance,
  ChairDecision,
  CouncilMeeting,
  LedgerHead,
  MeetingItem,
  Rescored,
  Turn,
} from './council-meeting.js';
export { minutesOf } from './minutes.js';
export { summaryOf } from './summary-sheet.js';
