export { BallotsModule } from './ballots.module.js';
