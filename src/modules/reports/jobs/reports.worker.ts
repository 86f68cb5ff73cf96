import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { DraftReports } from '../draft-reports.js';

const sweepEveryMs = 60_000;
const watchEveryMs = 150_000;

/** Looks every minute which reports are to be drafted, once for all processes. */
@Injectable()
export class ReportsWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly draftReports: DraftReports,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    const terms = { everyMs: sweepEveryMs, watchEveryMs };
    return this.queues.keepSweeping('reports', 'reports-sweep', () => this.draftReports.sweep(), terms);
  }
}
