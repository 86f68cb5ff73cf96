import { Injectable } from '@nestjs/common';
import { remindersOfPlansDue } from '../../domain/plan/plan-call.js';
import { Relay } from '../reminders/index.js';
import { PlanCallStore, type LockedCall } from './plan-call.store.js';

/**
 * Plans what is left to be told of a letter's day for places that came to lie below its office after it went out. Run twice, at
 * once or again, it plans nothing twice.
 */
@Injectable()
export class RemindNewPlaces {
  constructor(
    private readonly store: PlanCallStore,
    private readonly relay: Relay,
  ) {}

  /** Answers how many reminders are new. */
  async sweep(): Promise<number> {
    let planned = 0;
    for (const id of await this.store.listUntold())
      planned += await this.store.tellNewPlaces(id, remindersLeft);
    if (planned > 0) this.relay.nudge();
    return planned;
  }
}

function remindersLeft({ plansDue, place: { level }, today }: LockedCall) {
  if (level === 'commune') throw new Error('A commune calls for no plans');
  return remindersOfPlansDue({ plansDue }, level, today);
}
