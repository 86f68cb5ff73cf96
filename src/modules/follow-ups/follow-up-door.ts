import { Injectable } from '@nestjs/common';
import type { FollowUpFacts } from '../../domain/follow-up/follow-up-facts.js';
import { rolesThatMay } from '../../domain/jurisdiction/permissions.js';
import { RoleHolders, scopeOf, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { FollowUp } from './follow-up.js';
import { FollowUpStore, type FollowUpScope } from './follow-up.store.js';

export interface EnteredFollowUp {
  readonly followUp: FollowUp;
  /** Who may be named responsible. */
  readonly officers: readonly { readonly id: string; readonly fullName: string }[];
  readonly factsOf: (followUp: FollowUp) => FollowUpFacts;
}

/** Lets officials in by the places of the product, and owners to their own; a follow-up elsewhere looks like none. */
@Injectable()
export class FollowUpDoor {
  constructor(
    private readonly store: FollowUpStore,
    private readonly places: Places,
    private readonly roleHolders: RoleHolders,
    private readonly rulebooks: Rulebooks,
  ) {}

  async scopeOf(person: SignedInPerson): Promise<FollowUpScope> {
    const reach = await this.places.reachedBy(person, 'followUp.read');
    return { reach, producerIds: scopeOf(person).producerIds };
  }

  async enter(person: SignedInPerson, followUpId: string): Promise<EnteredFollowUp | null> {
    const [followUp, { reach, producerIds }] = await Promise.all([
      this.store.find(followUpId),
      this.scopeOf(person),
    ]);
    if (!followUp) return null;
    const isSeen =
      reach === null || reach.includes(followUp.communeId) || producerIds.includes(followUp.producer.id);
    if (!isSeen) return null;
    const { place } = followUp;
    const officers = await this.roleHolders.listAt(place.id, rolesThatMay('followUp.carryOut', place.level));
    return {
      followUp,
      officers: officers.map(({ id, fullName }) => ({ id, fullName })),
      factsOf: (standing) => this.factsOf(standing, person, officers),
    };
  }

  private factsOf(
    followUp: FollowUp,
    person: SignedInPerson,
    officers: readonly { readonly id: string }[],
  ): FollowUpFacts {
    const { today, kind, certificate, photos, entries, findings, proposal } = followUp;
    const { place: carrying, callingPlace: calling, decidingPlace: deciding } = followUp;
    const heldAt = (placeId: string) =>
      person.assignments.flatMap(({ role, place }) =>
        place?.id === placeId ? [{ role, level: place.level }] : [],
      );
    const { certificateTailDays: tailDays } = this.rulebooks.get(certificate.rulebook).deadlines;
    return {
      ...{ today, kind, findings, proposal, personId: person.id },
      actor: { carrying: heldAt(carrying.id), calling: heldAt(calling.id), deciding: heldAt(deciding.id) },
      levels: { carrying: carrying.level, calling: calling.level, deciding: deciding.level },
      certificate: { ...certificate, tailDays },
      officers: officers.map(({ id }) => id),
      photoIds: photos.map(({ id }) => id),
      entries: entries.filter(({ withdrawnReason }) => withdrawnReason === null),
    };
  }
}
