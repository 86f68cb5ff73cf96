import { Injectable, Logger } from '@nestjs/common';
import { Queues } from '../../../platform/queue/index.js';
import { OpinionBell } from '../opinion-bell.js';

export const opinionsQueue = 'opinions';

/** Without a dossier: look at all that are due. */
export interface OpinionsJob {
  readonly dossierId?: string;
}

/** One job an opinion; where the queue is away, the sweep comes later. */
@Injectable()
export class BullOpinionBell extends OpinionBell {
  private readonly log = new Logger(BullOpinionBell.name);

  constructor(private readonly queues: Queues) {
    super();
  }

  override ring({ dossierId, panelId, personId }: Parameters<OpinionBell['ring']>[0]): void {
    this.queues
      .open<OpinionsJob>(opinionsQueue)
      .then((queue) => queue.add(`opinion-${panelId}-${personId}`, { dossierId }))
      .catch((reason: unknown) => {
        this.log.warn(`The queue was not told: ${reason instanceof Error ? reason.message : String(reason)}`);
      });
  }
}
