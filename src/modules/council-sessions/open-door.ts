import { Injectable } from '@nestjs/common';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import type { CouncilSession } from './council-session.js';
import { CouncilSessionStore } from './council-session.store.js';

export interface Entered {
  readonly session: CouncilSession;
  /** The offices that the person holds at the place of the council. */
  readonly actor: { readonly personId: string; readonly roles: readonly HeldRole[] };
}

/** Lets officials into the sessions of their places and of those below; a session elsewhere looks like none. */
@Injectable()
export class OpenDoor {
  constructor(
    private readonly store: CouncilSessionStore,
    private readonly places: Places,
  ) {}

  async enter(person: SignedInPerson, sessionId: string): Promise<Entered | null> {
    const session = await this.store.find(sessionId);
    if (!session || !(await this.isOpenTo(person, session))) return null;
    const roles = person.assignments.flatMap(({ role, place }) =>
      place?.id === session.place.id ? [{ role, level: place.level }] : [],
    );
    return { session, actor: { personId: person.id, roles } };
  }

  /** Who presided over some product of the session whose result stands. */
  listPresided(sessionId: string): Promise<readonly string[]> {
    return this.store.listPresided(sessionId);
  }

  isOpenTo(person: SignedInPerson, { place }: Pick<CouncilSession, 'place'>): Promise<boolean> {
    return this.places.reaches(person, 'councilSession.read', place.id);
  }
}
