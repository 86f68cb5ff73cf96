import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { Relay } from '../relay.js';
import { ReminderSettings } from '../reminder-settings.js';

const watchEveryMs = 90_000;

/** Looks at the outbox every 30 seconds unless told otherwise, once for all processes, and sees to it that the looking itself goes on. */
@Injectable()
export class SweepWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly relay: Relay,
    private readonly settings: ReminderSettings,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.queues.keepSweeping('sweeps', 'outbox-sweep', () => this.relay.sweep(), {
      ...{ everyMs: this.settings.sweepEveryMs ?? 30_000, watchEveryMs },
      onWatch: () => this.relay.nudge(),
    });
  }
}
