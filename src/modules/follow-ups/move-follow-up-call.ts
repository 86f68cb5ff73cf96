import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { moveFollowUpCall } from '../../domain/follow-up/follow-up-call.js';
import { notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { FindFollowUps } from './find-follow-ups.js';
import { FollowUpStore } from './follow-up.store.js';

export interface MoveFollowUpCallWish {
  readonly callId: string;
  readonly version: number;
  readonly due: LegalDate;
  readonly reason: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The coordination office moves the day of its letter; reminders follow, and what was told before stays told. */
@Injectable()
export class MoveFollowUpCall {
  constructor(
    private readonly store: FollowUpStore,
    private readonly findFollowUps: FindFollowUps,
    private readonly relay: Relay,
  ) {}

  async execute({ callId, version, due, reason, person, write }: MoveFollowUpCallWish) {
    const visible = await this.findFollowUps.oneCall(person, callId);
    if (!visible.ok) return visible;
    const { mayMove, place } = visible.value;
    if (!mayMove) return refuse(notPermitted('followUp.call', place.level));
    const by = { personId: person.id, write };
    const moved = await this.store.move({ id: callId, version, due, reason, by }, (call, today) =>
      moveFollowUpCall(call, due, { own: place.level, today }),
    );
    if (moved.ok) this.relay.nudge();
    return moved;
  }
}
