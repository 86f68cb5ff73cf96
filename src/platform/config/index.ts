export { Environment, InvalidEnvironment, readEnvironment } from './environment.js';
export { EnvironmentModule } from './environment.module.js';
