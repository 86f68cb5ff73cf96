export { OpenRound } from './open-round.js';
export { RoundDates } from './round-dates.js';
export { RoundsModule } from './rounds.module.js';
export { RoundsReader } from './rounds-reader.js';
