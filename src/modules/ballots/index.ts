export type { BallotDraft, SavedDraft } from './ballot.store.js';
export { BallotsModule } from './ballots.module.js';
export { CastBallot } from './cast-ballot.js';
export { ballotStatuses } from './http/ballot.statuses.js';
export { BallotDraftView, SavedDraftView } from './http/ballot.views.js';
export { draftTable, type SheetToSave } from './persistence/draft-table.js';
export { BallotBody, ByCriterion } from './http/ballot.body.js';
