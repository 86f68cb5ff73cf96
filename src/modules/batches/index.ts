export { BatchPerformers, type BatchPerformer } from './batch-performers.js';
export type { BatchOutput, ClaimedItem } from './batch.js';
export { BatchesModule } from './batches.module.js';
export { BatchAnswerView } from './http/batch.views.js';
export { RunBatch } from './run-batch.js';
export { StartBatch } from './start-batch.js';
