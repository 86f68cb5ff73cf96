import { Injectable } from '@nestjs/common';
import type { NotPermitted } from '../../domain/jurisdiction/may-act-at.js';
import type { Permission } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import type { Council } from './council.js';
import { CouncilStore } from './council.store.js';

export type CouncilNotFound = { readonly code: 'council.not-found'; readonly councilId: string };

/** What other capabilities ask of councils. */
@Injectable()
export class Councils {
  constructor(
    private readonly store: CouncilStore,
    private readonly places: Places,
  ) {}

  /** The council where one of the person's offices may do this, or why not; foreign and missing look the same. */
  async whereMayAct(
    person: SignedInPerson,
    permission: Permission,
    councilId: string,
  ): Promise<Outcome<Council, CouncilNotFound | NotPermitted>> {
    const council = await this.store.find(councilId);
    if (!council) return refuse({ code: 'council.not-found', councilId });
    const acting = await this.places.whereMayAct(person, permission, council.place.id);
    if (acting.ok) return accept(council);
    const [refusal] = acting.refusals;
    return refuse(refusal.code === 'place.not-found' ? { code: 'council.not-found', councilId } : refusal);
  }

  /** The council where it lies within the person's reach; null where it is foreign or missing. */
  async findReached(person: SignedInPerson, councilId: string): Promise<Council | null> {
    const council = await this.store.find(councilId);
    return council && (await this.places.reaches(person, 'council.read', council.place.id)) ? council : null;
  }
}
