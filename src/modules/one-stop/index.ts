export { OneStopModule } from './one-stop.module.js';
