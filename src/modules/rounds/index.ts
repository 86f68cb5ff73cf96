export { OpenRound } from './open-round.js';
export { RoundsModule } from './rounds.module.js';
export { RoundsReader } from './rounds-reader.js';
