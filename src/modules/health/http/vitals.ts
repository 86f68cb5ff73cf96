import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Queues } from '../../../platform/queue/index.js';
import { WatchdogStore, type Undelivered } from '../../notices/index.js';

export interface VitalSigns {
  readonly database: 'ok' | 'failing';
  readonly queue: 'ok' | 'failing';
  /** Null: the database did not tell. */
  readonly deliveries: Undelivered | null;
}

const patienceInMs = 3_000;

/** Asks what the application stands on, each for three seconds at most. */
@Injectable()
export class Vitals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly watchdog: WatchdogStore,
  ) {}

  async look(): Promise<VitalSigns> {
    const [database, queue, deliveries] = await Promise.all([
      inTime(() => this.dataSource.query('SELECT 1').then(() => 'ok' as const)),
      inTime(() => this.queues.check().then(() => 'ok' as const)),
      inTime(() => this.watchdog.count()),
    ]);
    return { database: database ?? 'failing', queue: queue ?? 'failing', deliveries };
  }
}

async function inTime<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceInMs).unref());
  return Promise.race([ask().catch(() => null), tooLate]);
}
