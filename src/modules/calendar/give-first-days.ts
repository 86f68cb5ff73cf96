import { Injectable } from '@nestjs/common';
import { Relay } from '../reminders/index.js';
import { CalendarStore } from './calendar.store.js';
import { firstDays } from './first-days.js';

/**
 * Gives lawful times that began while the list of their year was being entered, and so were passed by, their last day. Run
 * twice, at once or again, it moves nothing twice.
 */
@Injectable()
export class GiveFirstDays {
  constructor(
    private readonly store: CalendarStore,
    private readonly relay: Relay,
  ) {}

  /** Answers how many have a day now. */
  async sweep(): Promise<number> {
    const given = await this.store.settle(firstDays);
    if (given > 0) this.relay.nudge();
    return given;
  }
}
