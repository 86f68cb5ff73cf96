import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { refusalsOfAssignment } from '../../domain/jurisdiction/assignment.rules.js';
import { notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import type { Role } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { PersonStore } from './person.store.js';
import type { SignedInPerson } from './signed-in-person.js';
import type { Writer } from './writer.js';

export interface NewAssignment {
  readonly personId: string;
  readonly version: number;
  readonly role: Role;
  /** Null: the whole country, which only its own administrators may give. */
  readonly placeId: string | null;
  readonly validFrom: CalendarDay;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Gives somebody an office at a place within the administrator's reach. */
@Injectable()
export class AssignRole {
  constructor(private readonly store: PersonStore) {}

  async execute({ personId, version, role, placeId, validFrom, person, write }: NewAssignment) {
    const reach = reachOf(person.assignments, 'person.manage');
    const place = placeId === null ? null : await this.store.findPlace(placeId, reach);
    if (placeId !== null && !place) return refuse({ code: 'place.not-found' as const, placeId });
    if (placeId === null && !reach.wholeCountry) return refuse(notPermitted('person.manage', 'province'));
    const by = { personId: person.id, write };
    return this.store.change({ id: personId, version, reach, by }, ({ held }) => {
      const [first, ...rest] = refusalsOfAssignment({ role, place, validFrom }, held);
      if (first) return refuse(first, ...rest);
      return accept({
        type: 'assign' as const,
        assignment: { id: randomUUID(), role, placeId, validFrom, validTo: null },
      });
    });
  }
}
