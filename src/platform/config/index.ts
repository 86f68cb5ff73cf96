export { Environment, InvalidEnvironment, readEnvironment } from './environment.js';
export { EnvironmentModule } from './environment.module.js';
export { logLevelsUpTo } from './log-levels.js';
