import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Queues, type JobQueue } from '../../../platform/queue/index.js';
import { EndOpinions } from '../end-opinions.js';
import { opinionsQueue, type OpinionsJob } from './bull-opinion-bell.js';

const sweepEveryMs = 60_000;
const watchEveryMs = 150_000;

/** Ends opinions when one has come in, and looks at all of them every minute, once for all processes. */
@Injectable()
export class OpinionsWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(OpinionsWorker.name);
  private watchdog: NodeJS.Timeout | undefined;

  constructor(
    private readonly queues: Queues,
    private readonly endOpinions: EndOpinions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queue = await this.queues.open<OpinionsJob>(opinionsQueue);
    await this.queues.work<OpinionsJob>(opinionsQueue, ({ data: { dossierId } }) =>
      dossierId === undefined ? this.endOpinions.sweep() : this.endOpinions.endOf(dossierId),
    );
    await this.schedule(queue);
    // A queue that lost everything has lost the schedule too, and schedulers have stopped before (bullmq#3272).
    this.watchdog = setInterval(() => this.watch(queue), watchEveryMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.watchdog);
  }

  private watch(queue: JobQueue<OpinionsJob>): void {
    this.schedule(queue).catch((reason: unknown) => {
      this.log.warn(
        `The sweep could not be scheduled: ${reason instanceof Error ? reason.message : String(reason)}`,
      );
    });
  }

  private schedule(queue: JobQueue<OpinionsJob>): Promise<void> {
    return queue.every('opinions-sweep', sweepEveryMs, {});
  }
}
