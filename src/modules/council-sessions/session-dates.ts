import { Injectable } from '@nestjs/common';
import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { DatedThings, type DatedThing, type Days } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { CouncilSessionStore, type DatedSession } from './council-session.store.js';

/** The days on which councils sit: those where a person has a seat, and those of a place. */
@Injectable()
export class SessionDates extends DatedThings {
  constructor(
    private readonly store: CouncilSessionStore,
    private readonly places: Places,
  ) {
    super();
  }

  override async of({ id }: SignedInPerson, days: Days) {
    return (await this.store.listDated({ seatOf: id, placeId: null, ...days })).map(datedThing);
  }

  override async at({ id }: PlaceInTree, person: SignedInPerson, days: Days) {
    if (!(await this.places.reaches(person, 'councilSession.read', id))) return [];
    return (await this.store.listDated({ seatOf: null, placeId: id, ...days })).map(datedThing);
  }
}

const datedThing = ({
  id,
  version,
  title,
  council,
  plannedOn,
  plannedAt,
  venue,
}: DatedSession): DatedThing => ({
  ...{ id: `session-${id}`, kind: 'councilSession', on: plannedOn, version },
  ...{ facts: { title, council, at: plannedAt, venue }, page: `/council-sessions/${id}` },
});
