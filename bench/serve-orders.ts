import type { Ground } from './bench-world.js';
import type { Order } from './cell.js';
import { runWriters, type TakeOne } from './run-writers.js';

/** What a measured process is started with. */
export interface Errand {
  readonly appUrl: string;
  readonly ground: Ground;
  /** Where the application listens, and the cookie to come with; for the load generator alone. */
  readonly http?: { readonly url: string; readonly cookie: string };
}

/** Takes the errand from the parent, gets ready, then carries out one order after the other until the parent leaves. */
export function serveOrders(prepare: (errand: Errand) => Promise<TakeOne>): void {
  process.once('message', (errand: Errand) => {
    void prepare(errand).then((takeOne) => {
      process.on('message', (order: Order) => {
        void runWriters(errand.ground, order, takeOne).then((done) => process.send?.(done));
      });
      process.send?.('ready');
    });
  });
  process.once('disconnect', () => process.exit(0));
}
