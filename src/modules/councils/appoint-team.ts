import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { refusalsOfTeam } from '../../domain/council/advisory-team.rules.js';
import type { IssuedCharter } from '../../domain/council/charter.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { RoleHolders, type SignedInPerson, type Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import type { NewTeam } from './council.js';
import { Councils } from './councils.js';
import { CouncilStore } from './council.store.js';

export interface TeamWish extends Omit<NewTeam, 'id'> {
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Puts an advisory team on the record by a decision of its own; it takes the place of the team before. */
@Injectable()
export class AppointTeam {
  constructor(
    private readonly store: CouncilStore,
    private readonly councils: Councils,
    private readonly roleHolders: RoleHolders,
    private readonly relay: Relay,
  ) {}

  async execute({ person, write, ...planned }: TeamWish) {
    const found = await this.councils.whereMayAct(person, 'council.manage', planned.councilId);
    if (!found.ok) return found;
    const personIds = planned.advisers.map(({ personId }) => personId);
    const [today, eligible] = await Promise.all([
      this.store.today(),
      this.roleHolders.listAmong(personIds, ['adviser'], found.value.place.id),
    ]);
    const appointed = await this.store.appointTeam(
      { id: randomUUID(), ...planned },
      { personId: person.id, write },
      ({ decidedOn, seats }, charters) => {
        const council = { decidedOn, seats: [...seats, ...substitutesBy(charters, today)] };
        return refusalsOfTeam(planned, { today, eligible, council });
      },
    );
    if (appointed.ok) this.relay.nudge();
    return appointed;
  }

  async list(person: SignedInPerson, councilId: string) {
    if (!(await this.councils.findReached(person, councilId)))
      return refuse({ code: 'council.not-found' as const, councilId });
    return accept({ items: await this.store.listTeams(councilId) });
  }
}

/** Whoever may score in a member's place by the charter in force now, or by one that is to come. */
function substitutesBy(charters: readonly IssuedCharter[], today: CalendarDay) {
  const inForce = charters.find(({ inForceFrom }) => inForceFrom <= today);
  return charters
    .filter(({ inForceFrom }) => inForce === undefined || inForceFrom >= inForce.inForceFrom)
    .flatMap(({ terms }) => terms.standIns ?? [])
    .map(({ substituteId }) => ({ personId: substituteId }));
}
