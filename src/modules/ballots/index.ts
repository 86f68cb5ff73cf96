export { BallotsModule } from './ballots.module.js';
export { CastBallot } from './cast-ballot.js';
export { ballotStatuses } from './http/ballot.statuses.js';
export { BallotBody, ByCriterion } from './http/ballot.body.js';
