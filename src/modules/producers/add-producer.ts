import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mayActAt, notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import { refuse } from '../../domain/shared/outcome.js';
import { RoleHolders, type SignedInPerson, type Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import type { Producer } from './producer.js';
import { ProducerStore } from './producer.store.js';

export interface NewProducer extends Omit<Producer, 'id' | 'commune'> {
  readonly communeId: string;
  /** Only to hint at conflicts of interest; shown to nobody. */
  readonly representativeIdentityNumber: string | null;
  /** Accounts of the owner; each must hold the role producer somewhere already. */
  readonly personIds: readonly string[];
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The commune's officer puts an owner on the record. */
@Injectable()
export class AddProducer {
  constructor(
    private readonly store: ProducerStore,
    private readonly places: Places,
    private readonly roleHolders: RoleHolders,
  ) {}

  async execute({
    communeId,
    personIds,
    person,
    write,
    representativeIdentityNumber,
    ...planned
  }: NewProducer) {
    const commune = await this.places.findAround(person, communeId);
    if (!commune) return refuse({ code: 'place.not-found' as const, placeId: communeId });
    if (!mayActAt(person.assignments, 'producer.manage', commune)) {
      return refuse(notPermitted('producer.manage', 'commune'));
    }
    const [first, ...rest] = await this.refusalsOfOwners(personIds);
    if (first) return refuse(first, ...rest);
    const producer = { id: randomUUID(), ...planned, commune: { id: commune.id, name: commune.name } };
    const record = { producer, representativeIdentityNumber, personIds };
    return this.store.add(record, { personId: person.id, write });
  }

  /** Somebody unknown and somebody without the role look the same. */
  private async refusalsOfOwners(personIds: readonly string[]) {
    const owners = await this.roleHolders.listAmong(personIds, ['producer'], null);
    return personIds
      .filter((personId) => !owners.includes(personId))
      .map((personId) => ({ code: 'producer.person-not-producer' as const, personId }));
  }
}
