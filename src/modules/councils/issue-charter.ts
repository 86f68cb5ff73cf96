import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { appealDaysUnlessSaid, type CharterTerms, type CouncilLevel } from '../../domain/council/charter.js';
import { refusalsOfCharter } from '../../domain/council/charter.rules.js';
import type { Role } from '../../domain/jurisdiction/role.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { RoleHolders, type SignedInPerson, type Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { Council } from './council.js';
import { Councils } from './councils.js';
import { CouncilStore } from './council.store.js';

export interface CharterWish {
  readonly councilId: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly inForceFrom: string;
  readonly terms: CharterTerms;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

const councilRoles: readonly Role[] = ['councilMember', 'councilSecretary', 'councilChair'];

/** Puts a council's charter (quy chế) on the record, from a day on; what it leaves out stays as the decisions have it. */
@Injectable()
export class IssueCharter {
  constructor(
    private readonly store: CouncilStore,
    private readonly councils: Councils,
    private readonly roleHolders: RoleHolders,
    private readonly rulebooks: Rulebooks,
    private readonly relay: Relay,
  ) {}

  async execute({ councilId, person, write, ...planned }: CharterWish) {
    const found = await this.councils.whereMayAct(person, 'charter.issue', councilId);
    if (!found.ok) return found;
    const facts = await this.factsFor(found.value, planned);
    const issued = await this.store.issueCharter(
      { id: randomUUID(), councilId, ...planned },
      { personId: person.id, write },
      ({ seats, advisoryTeam }) => {
        const advisers = (advisoryTeam?.advisers ?? []).map((adviser) => adviser.personId);
        return refusalsOfCharter(planned, { ...facts, seats, advisers });
      },
    );
    if (issued.ok) this.relay.nudge();
    return issued;
  }

  async list(person: SignedInPerson, councilId: string) {
    if (!(await this.councils.findReached(person, councilId)))
      return refuse({ code: 'council.not-found' as const, councilId });
    return accept({ items: await this.store.listCharters(councilId), appealDaysUnlessSaid });
  }

  private async factsFor(
    { place }: Council,
    { inForceFrom, terms }: Pick<CharterWish, 'inForceFrom' | 'terms'>,
  ) {
    const level = place.level as CouncilLevel;
    const substitutes = (terms.standIns ?? []).map(({ substituteId }) => substituteId);
    const [today, eligible] = await Promise.all([
      this.store.today(),
      this.roleHolders.listAmong(substitutes, councilRoles, place.id),
    ]);
    const rulebooks = this.rulebooks.listInForce(inForceFrom, level);
    return { today, level, rulebooks, eligible };
  }
}
