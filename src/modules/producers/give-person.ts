import { Injectable } from '@nestjs/common';
import type { SignedInPerson, Writer } from '../people/index.js';
import { ManagedProducers } from './managed-producers.js';
import { ProducerStore } from './producer.store.js';

export interface PersonOfProducer {
  readonly producerId: string;
  readonly personId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/**
 * Lets an owner's account act for a producer, or no more: at once, by whoever manages the accounts of its commune. The last
 * one may go too: word for its owner then goes to the commune. Ours: ADR 0007.
 */
@Injectable()
export class GivePerson {
  constructor(
    private readonly store: ProducerStore,
    private readonly producers: ManagedProducers,
  ) {}

  async execute({ producerId, personId, person, write }: PersonOfProducer) {
    const found = await this.producers.find(person, producerId);
    return found.ok ? this.store.givePerson(found.value, personId, { personId: person.id, write }) : found;
  }

  async takeBack({ producerId, personId, person, write }: PersonOfProducer) {
    const found = await this.producers.find(person, producerId);
    return found.ok
      ? this.store.takePersonBack(found.value, personId, { personId: person.id, write })
      : found;
  }
}
