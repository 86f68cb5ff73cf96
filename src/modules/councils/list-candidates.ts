import { Injectable } from '@nestjs/common';
import type { CouncilLevel } from '../../domain/council/charter.js';
import type { Role } from '../../domain/jurisdiction/role.js';
import { accept } from '../../domain/shared/outcome.js';
import { RoleHolders, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { CouncilSizes } from './council-sizes.js';

const offices: readonly Role[] = ['councilChair', 'councilSecretary', 'councilMember', 'adviser'];

/** Who may be seated at a place, or advise there, and how many. For whoever sets councils up; nothing else of people is told. */
@Injectable()
export class ListCandidates {
  constructor(
    private readonly places: Places,
    private readonly roleHolders: RoleHolders,
    private readonly sizes: CouncilSizes,
  ) {}

  async execute(person: SignedInPerson, placeId: string) {
    const acting = await this.places.whereMayAct(person, 'council.manage', placeId);
    if (!acting.ok) return acting;
    const { level, parentId } = acting.value;
    return accept({
      items: await this.roleHolders.listAt(placeId, offices),
      sizes: await this.sizes.at(level as CouncilLevel, parentId ?? placeId),
    });
  }
}
