import { Injectable } from '@nestjs/common';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { ProducerStore, type ProducerQuestion } from './producer.store.js';

/** Owners find their own producers, officials those of their places. */
@Injectable()
export class ListProducers {
  constructor(
    private readonly store: ProducerStore,
    private readonly places: Places,
  ) {}

  async execute(person: SignedInPerson, question: Omit<ProducerQuestion, 'own' | 'places'>) {
    const places = await this.places.reachedBy(person, 'producer.read');
    return this.store.list({ ...question, own: scopeOf(person).producerIds, places });
  }
}
