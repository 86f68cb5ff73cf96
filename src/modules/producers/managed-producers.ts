import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { ProducerStore } from './producer.store.js';

/** The producers of the communes whose accounts a person manages; foreign and missing look the same. */
@Injectable()
export class ManagedProducers {
  constructor(
    private readonly store: ProducerStore,
    private readonly places: Places,
  ) {}

  async find(person: SignedInPerson, producerId: string) {
    const producer = await this.store.find(producerId);
    return producer && (await this.places.reaches(person, 'person.manage', producer.commune.id))
      ? accept(producer)
      : refuse({ code: 'producer.not-found' as const, producerId });
  }
}
