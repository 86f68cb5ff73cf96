export { HintsModule } from './hints.module.js';
