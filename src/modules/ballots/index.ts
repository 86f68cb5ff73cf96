export { BallotsModule } from './ballots.module.js';
export { CastBallot } from './cast-ballot.js';
