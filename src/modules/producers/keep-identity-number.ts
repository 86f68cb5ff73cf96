import { Injectable } from '@nestjs/common';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
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
    private readonly places: Places,
  ) {}

  async execute({ producerId, representativeIdentityNumber, person, write }: IdentityNumberOfProducer) {
    const producer = await this.store.find(producerId);
    if (!producer || !(await this.places.reaches(person, 'person.manage', producer.commune.id)))
      return refuse({ code: 'producer.not-found' as const, producerId });
    const by = { personId: person.id, write };
    return this.store.keepIdentityNumber(producer, representativeIdentityNumber, by);
  }
}
