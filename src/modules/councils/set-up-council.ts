import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { refusalsOfSeating, type PlannedCouncil } from '../../domain/council/seating.rules.js';
import type { Role } from '../../domain/jurisdiction/role.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { RoleHolders, type SignedInPerson, type Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { Relay } from '../reminders/index.js';
import type { NewCouncil } from './council.js';
import { CouncilSizes } from './council-sizes.js';
import { CouncilStore } from './council.store.js';

export interface CouncilWish extends Omit<NewCouncil, 'id'> {
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

const councilRoles: readonly Role[] = ['councilMember', 'councilSecretary', 'councilChair'];

/** Puts a council on the record as its decision names it. Whether its size is lawful is told; the procedure judges it when it scores. */
@Injectable()
export class SetUpCouncil {
  constructor(
    private readonly store: CouncilStore,
    private readonly places: Places,
    private readonly roleHolders: RoleHolders,
    private readonly sizes: CouncilSizes,
    private readonly relay: Relay,
  ) {}

  async execute({ person, write, ...planned }: CouncilWish) {
    const acting = await this.places.whereMayAct(person, 'council.manage', planned.placeId);
    if (!acting.ok) return acting;
    const place = acting.value;
    const [first, ...rest] = refusalsOfSeating(planned, await this.factsFor(planned, place.id));
    if (first) return refuse(first, ...rest);
    const added = await this.store.add({ id: randomUUID(), ...planned }, { personId: person.id, write });
    if (!added.ok) return added;
    this.relay.nudge();
    return accept(await this.sizes.judge(added.value));
  }

  private async factsFor({ seats, advisers: planned }: PlannedCouncil, placeId: string) {
    const personIds = seats.map(({ personId }) => personId);
    const adviserIds = planned.map(({ personId }) => personId);
    const [today, eligible, chairs, advisers] = await Promise.all([
      this.store.today(),
      this.roleHolders.listAmong(personIds, councilRoles, placeId),
      this.roleHolders.listAmong(personIds, ['councilChair'], placeId),
      this.roleHolders.listAmong(adviserIds, ['adviser'], placeId),
    ]);
    return { today, eligible, chairs, advisers };
  }
}
