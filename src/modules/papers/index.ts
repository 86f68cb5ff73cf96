export { ballotPaperOf, type BallotOnPaper } from './ballot-paper.js';
export { explanationPaperOf, type ExplanationOnPaper } from './explanation-paper.js';
export { fileNameOf } from './paper-words.js';
export type { ScoredPanel } from './scored-panel.js';
