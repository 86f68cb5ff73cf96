import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { GiveFirstDays } from '../give-first-days.js';

const sweepEveryMs = 300_000;
const watchEveryMs = 750_000;

/** Looks every five minutes for lawful times without a last day that the newest list tells, once for all processes. */
@Injectable()
export class FirstDaysWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly giveFirstDays: GiveFirstDays,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    const terms = { everyMs: sweepEveryMs, watchEveryMs };
    return this.queues.keepSweeping(
      'first-days',
      'first-days-sweep',
      () => this.giveFirstDays.sweep(),
      terms,
    );
  }
}
