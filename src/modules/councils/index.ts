export { CouncilsModule } from './councils.module.js';
