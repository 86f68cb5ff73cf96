import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { DraftReports } from '../draft-reports.js';

const reportsQueue = 'reports';
const sweepEveryMs = 60_000;
const watchEveryMs = 150_000;

/** Looks every minute which reports are to be drafted, once for all processes. */
@Injectable()
export class ReportsWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly draftReports: DraftReports,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queue = await this.queues.open(reportsQueue);
    await this.queues.work(reportsQueue, async () => {
      await this.draftReports.sweep();
    });
    await this.queues.keepEvery(queue, 'reports-sweep', { everyMs: sweepEveryMs, watchEveryMs });
  }
}
