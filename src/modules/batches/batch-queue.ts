/** Wakes a worker for a batch. Whatever it forgets, a sweep finds again. */
export abstract class BatchQueue {
  abstract wake(batchId: string): Promise<void>;
}
