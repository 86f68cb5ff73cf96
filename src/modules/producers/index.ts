export { ProducersModule } from './producers.module.js';
