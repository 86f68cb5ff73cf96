import { Injectable } from '@nestjs/common';
import { decideFollowUp, offeredFollowUpActions } from '../../domain/follow-up/decide-follow-up.js';
import type { FollowUpAction, FollowUpEvent } from '../../domain/follow-up/follow-up-facts.js';
import type { FollowUpRefusal } from '../../domain/follow-up/follow-up.refusals.js';
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

  /** Why an action is not on offer for the person as the follow-up stands, before anything is known of its input; empty: it is. */
  async whyNotOffered(
    { followUpId, person }: Pick<FollowUpStepWish, 'followUpId' | 'person'>,
    action: FollowUpAction,
  ): Promise<readonly (FollowUpRefusal | { readonly code: 'follow-up.not-found' })[]> {
    const entered = await this.door.enter(person, followUpId);
    if (!entered) return [{ code: 'follow-up.not-found' }];
    const { followUp, factsOf } = entered;
    const actions = offeredFollowUpActions(followUp, factsOf(followUp));
    const offered = actions.find((each) => each.action === action);
    return offered?.refusals ?? [{ code: 'follow-up.action-not-available', state: followUp.state, action }];
  }
}
