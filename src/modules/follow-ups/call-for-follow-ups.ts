import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { callForFollowUps, type FollowUpCallTerms } from '../../domain/follow-up/follow-up-call.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { Relay } from '../reminders/index.js';
import { FollowUpStore } from './follow-up.store.js';

export interface FollowUpCallWish extends FollowUpCallTerms {
  readonly placeId: string;
  readonly source: string | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The coordination office writes down the letter that asks for something to be done for the rated products of its places. */
@Injectable()
export class CallForFollowUps {
  constructor(
    private readonly store: FollowUpStore,
    private readonly places: Places,
    private readonly relay: Relay,
  ) {}

  async execute({ placeId, source, person, write, ...terms }: FollowUpCallWish) {
    const acting = await this.places.whereMayAct(person, 'followUp.call', placeId);
    if (!acting.ok) return acting;
    const [today, rated] = await Promise.all([this.store.today(), this.store.listRated(placeId)]);
    const called = callForFollowUps(terms, acting.value.level, today, rated);
    if (!called.ok) return called;
    const call = { id: randomUUID(), placeId, source, ...terms };
    const issued = await this.store.issue(call, called.value, { personId: person.id, write });
    if (issued.ok) this.relay.nudge();
    return issued;
  }

  /** The products that such a letter may name. */
  async listRated(person: SignedInPerson, placeId: string) {
    const acting = await this.places.whereMayAct(person, 'followUp.call', placeId);
    return acting.ok ? { ok: true as const, value: await this.store.listRated(placeId) } : acting;
  }
}
