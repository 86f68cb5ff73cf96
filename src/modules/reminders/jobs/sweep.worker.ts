import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { Relay } from '../relay.js';

const sweepEveryMs = 30_000;
const watchEveryMs = 90_000;

/** Looks at the outbox every 30 seconds, once for all processes, and sees to it that the looking itself goes on. */
@Injectable()
export class SweepWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly relay: Relay,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.queues.keepSweeping('sweeps', 'outbox-sweep', () => this.relay.sweep(), {
      ...{ everyMs: sweepEveryMs, watchEveryMs },
      onWatch: () => this.relay.nudge(),
    });
  }
}
