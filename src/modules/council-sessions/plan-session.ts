import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Councils } from '../councils/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import type { NewCouncilSession } from './council-session.js';
import { CouncilSessionStore } from './council-session.store.js';

export interface SessionPlan extends NewCouncilSession {
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The council's desk plans a session; what is on its agenda comes after. */
@Injectable()
export class PlanSession {
  constructor(
    private readonly store: CouncilSessionStore,
    private readonly councils: Councils,
    private readonly relay: Relay,
  ) {}

  async execute({ person, write, ...planned }: SessionPlan) {
    const found = await this.councils.whereMayAct(person, 'councilSession.manage', planned.councilId);
    if (!found.ok) return found;
    const called = await this.store.plan({ id: randomUUID(), ...planned }, { personId: person.id, write });
    if (called.ok) this.relay.nudge();
    return called;
  }
}
