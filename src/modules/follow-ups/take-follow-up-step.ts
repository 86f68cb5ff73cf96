import { Injectable } from '@nestjs/common';
import { decideFollowUp } from '../../domain/follow-up/decide-follow-up.js';
import type { FollowUpAction, FollowUpEvent } from '../../domain/follow-up/follow-up-facts.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { FollowUpDoor } from './follow-up-door.js';
import { FollowUpStore } from './follow-up.store.js';

/** A photo comes with its bytes, by a way of its own. */
export type FollowUpStepAction = Exclude<FollowUpAction, 'attachPhoto'>;
export type FollowUpStepEvent = Extract<FollowUpEvent, { type: FollowUpStepAction }>;

export interface FollowUpStepWish {
  readonly followUpId: string;
  readonly version: number;
  readonly event: FollowUpEvent;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** One action on a follow-up: decided by its machine, recorded once. */
@Injectable()
export class TakeFollowUpStep {
  constructor(
    private readonly store: FollowUpStore,
    private readonly door: FollowUpDoor,
    private readonly relay: Relay,
  ) {}

  async execute({ followUpId, version, event, person, write }: FollowUpStepWish) {
    const entered = await this.door.enter(person, followUpId);
    if (!entered) return refuse({ code: 'follow-up.not-found' as const });
    const wish = { followUpId, version, event, by: { personId: person.id, write } };
    const taken = await this.store.take(wish, (followUp) =>
      decideFollowUp(followUp, entered.factsOf(followUp), event),
    );
    if (taken.ok) this.relay.nudge();
    return taken;
  }
}
