import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Queues, type JobQueue } from '../../../platform/queue/index.js';
import { Relay } from '../relay.js';

const sweepsQueue = 'sweeps';
const sweepEveryMs = 30_000;
const watchEveryMs = 90_000;

/** Looks at the outbox every 30 seconds, once for all processes, and sees to it that the looking itself goes on. */
@Injectable()
export class SweepWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(SweepWorker.name);
  private watchdog: NodeJS.Timeout | undefined;

  constructor(
    private readonly queues: Queues,
    private readonly relay: Relay,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queue = await this.queues.open(sweepsQueue);
    await this.queues.work(sweepsQueue, () => this.relay.sweep());
    await this.schedule(queue);
    // A queue that lost everything has lost the schedule too, and schedulers have stopped before (bullmq#3272).
    this.watchdog = setInterval(() => this.watch(queue), watchEveryMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.watchdog);
  }

  private watch(queue: JobQueue<object>): void {
    this.relay.nudge();
    this.schedule(queue).catch((reason: unknown) => {
      this.log.warn(
        `The sweep could not be scheduled: ${reason instanceof Error ? reason.message : String(reason)}`,
      );
    });
  }

  private schedule(queue: JobQueue<object>): Promise<void> {
    return queue.every('outbox-sweep', sweepEveryMs, {});
  }
}
