import { Injectable } from '@nestjs/common';
import { accept } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { ManagedProducers } from './managed-producers.js';
import { ProducerStore } from './producer.store.js';

/** The accounts that act for a producer, and those of a commune's owners that might. Nothing else of people is told. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly store: ProducerStore,
    private readonly places: Places,
    private readonly producers: ManagedProducers,
  ) {}

  async ofProducer(person: SignedInPerson, producerId: string) {
    const found = await this.producers.find(person, producerId);
    return found.ok ? accept(await this.store.listPeople(found.value)) : found;
  }

  async ofCommune(person: SignedInPerson, communeId: string) {
    const acting = await this.places.whereMayAct(person, 'producer.manage', communeId);
    return acting.ok ? accept({ items: await this.store.listOwnerAccounts(communeId) }) : acting;
  }
}
