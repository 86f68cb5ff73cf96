export { AddProducer } from './add-producer.js';
export { ProducersModule } from './producers.module.js';
