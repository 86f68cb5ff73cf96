export { CouncilsModule } from './councils.module.js';
export { SetUpCouncil } from './set-up-council.js';
export { Councils } from './councils.js';
export { followedBy } from './persistence/followed-by.js';
export { seatsOf } from './persistence/seats-of.js';
