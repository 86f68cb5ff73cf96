import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Queues } from '../../../platform/queue/index.js';
import { Ledger } from '../../ledger/index.js';
import { WatchdogStore, type Undelivered } from '../../notices/index.js';

export interface VitalSigns {
  readonly database: 'ok' | 'failing';
  readonly queue: 'ok' | 'failing';
  /** Null: the database did not tell. */
  readonly deliveries: Undelivered | null;
  /** The age of the oldest act that stands in no chain; null: the database did not tell. */
  readonly unchainedSeconds: number | null;
}

const patienceInMs = 3_000;
/** Anybody may ask, as often as they like. */
const sameForMs = 2_000;

/** Asks what the application stands on, each for three seconds at most, and not again for two seconds. */
@Injectable()
export class Vitals {
  private last: { readonly atMs: number; readonly signs: Promise<VitalSigns> } | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly watchdog: WatchdogStore,
    private readonly ledger: Ledger,
  ) {}

  look(atMs = performance.now()): Promise<VitalSigns> {
    if (this.last === undefined || atMs - this.last.atMs >= sameForMs)
      this.last = { atMs, signs: this.ask() };
    return this.last.signs;
  }

  private async ask(): Promise<VitalSigns> {
    const [database, queue, deliveries, unchainedSeconds] = await Promise.all([
      inTime(() => this.dataSource.query('SELECT 1').then(() => 'ok' as const)),
      inTime(() => this.queues.check().then(() => 'ok' as const)),
      inTime(() => this.watchdog.count()),
      inTime(() => this.ledger.oldestWaitingSeconds()),
    ]);
    return { database: database ?? 'failing', queue: queue ?? 'failing', deliveries, unchainedSeconds };
  }
}

async function inTime<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceInMs).unref());
  return Promise.race([ask().catch(() => null), tooLate]);
}
