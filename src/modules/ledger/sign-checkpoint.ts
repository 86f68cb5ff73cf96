import { Injectable } from '@nestjs/common';
import type { SignedInPerson, Transaction, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { LedgerKey } from './checkpoint.js';
import { CheckpointStore, type Seal, type SealedUnder } from './checkpoint.store.js';
import { LedgerPlaces } from './ledger-places.js';

export interface SigningWish {
  readonly placeId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Signs the head of a ledger as it stands, and tells the auditors of the place and of those above. */
@Injectable()
export class SignCheckpoint {
  constructor(
    private readonly store: CheckpointStore,
    private readonly places: LedgerPlaces,
    private readonly key: LedgerKey,
    private readonly relay: Relay,
  ) {}

  async execute({ placeId, person, write }: SigningWish) {
    const place = await this.places.whereMaySign(person, placeId);
    if (!place.ok) return place;
    const signed = await this.store.signOnce(place.value, this.seal, { personId: person.id, write });
    if (signed.ok) this.relay.nudge();
    return signed;
  }

  /**
   * In the transaction of something else that seals, which nudges the relay once it has committed. Whoever sits in
   * the council of what ends with it, or scored it, is told too.
   */
  within(placeId: string, transaction: Transaction, ends?: SealedUnder) {
    return this.store.sign(placeId, this.seal, transaction, ends);
  }

  private readonly seal: Seal = (head) => this.key.sign(head);
}
