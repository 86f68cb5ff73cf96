import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { RemindNewPlaces } from '../remind-new-places.js';

const newPlacesQueue = 'new-places';
const sweepEveryMs = 300_000;
const watchEveryMs = 750_000;

/** Looks every five minutes for places that no letter for plans has reached yet, once for all processes. */
@Injectable()
export class NewPlacesWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly remind: RemindNewPlaces,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queue = await this.queues.open(newPlacesQueue);
    await this.queues.work(newPlacesQueue, async () => {
      await this.remind.sweep();
    });
    await this.queues.keepEvery(queue, 'new-places-sweep', { everyMs: sweepEveryMs, watchEveryMs });
  }
}
