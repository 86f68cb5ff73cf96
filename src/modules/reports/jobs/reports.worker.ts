import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Queues, type JobQueue } from '../../../platform/queue/index.js';
import { DraftReports } from '../draft-reports.js';

const reportsQueue = 'reports';
const sweepEveryMs = 60_000;
const watchEveryMs = 150_000;

/** Looks every minute which reports are to be drafted, once for all processes. */
@Injectable()
export class ReportsWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ReportsWorker.name);
  private watchdog: NodeJS.Timeout | undefined;

  constructor(
    private readonly queues: Queues,
    private readonly draftReports: DraftReports,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queue = await this.queues.open(reportsQueue);
    await this.queues.work(reportsQueue, async () => {
      await this.draftReports.sweep();
    });
    await this.schedule(queue);
    // A queue that lost everything has lost the schedule too, and schedulers have stopped before (bullmq#3272).
    this.watchdog = setInterval(() => this.watch(queue), watchEveryMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.watchdog);
  }

  private watch(queue: JobQueue<object>): void {
    this.schedule(queue).catch((reason: unknown) => {
      this.log.warn(
        `The sweep could not be scheduled: ${reason instanceof Error ? reason.message : String(reason)}`,
      );
    });
  }

  private schedule(queue: JobQueue<object>): Promise<void> {
    return queue.every('reports-sweep', sweepEveryMs, {});
  }
}
