import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { EndOpinions } from '../end-opinions.js';
import { opinionsQueue, type OpinionsJob } from './bull-opinion-bell.js';

const sweepEveryMs = 60_000;
const watchEveryMs = 150_000;

/** Ends opinions when one has come in, and looks at all of them every minute, once for all processes. */
@Injectable()
export class OpinionsWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly endOpinions: EndOpinions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queue = await this.queues.open<OpinionsJob>(opinionsQueue);
    await this.queues.work<OpinionsJob>(opinionsQueue, ({ data: { dossierId } }) =>
      dossierId === undefined ? this.endOpinions.sweep() : this.endOpinions.endOf(dossierId),
    );
    await this.queues.keepEvery(queue, 'opinions-sweep', { everyMs: sweepEveryMs, watchEveryMs });
  }
}
