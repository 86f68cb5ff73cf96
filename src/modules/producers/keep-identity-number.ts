import { Injectable } from '@nestjs/common';
import type { SignedInPerson, Writer } from '../people/index.js';
import { ManagedProducers } from './managed-producers.js';
import { ProducerStore } from './producer.store.js';

export interface IdentityNumberOfProducer {
  readonly producerId: string;
  /** Null: none. */
  readonly representativeIdentityNumber: string | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** An administrator writes down the number by which a council's member and an owner are seen to be one person. Nobody reads it back. */
@Injectable()
export class KeepIdentityNumber {
  constructor(
    private readonly store: ProducerStore,
    private readonly producers: ManagedProducers,
  ) {}

  async execute({ producerId, representativeIdentityNumber, person, write }: IdentityNumberOfProducer) {
    const found = await this.producers.find(person, producerId);
    if (!found.ok) return found;
    const by = { personId: person.id, write };
    return this.store.keepIdentityNumber(found.value, representativeIdentityNumber, by);
  }
}
