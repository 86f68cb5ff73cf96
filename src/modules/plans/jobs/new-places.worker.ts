import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { RemindNewPlaces } from '../remind-new-places.js';

const sweepEveryMs = 300_000;
const watchEveryMs = 750_000;

/** Looks every five minutes for places that no letter for plans has reached yet, once for all processes. */
@Injectable()
export class NewPlacesWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly remind: RemindNewPlaces,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    const terms = { everyMs: sweepEveryMs, watchEveryMs };
    return this.queues.keepSweeping('new-places', 'new-places-sweep', () => this.remind.sweep(), terms);
  }
}
