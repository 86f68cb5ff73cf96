import { Injectable } from '@nestjs/common';
import { refusalsOfEnding, type AssignmentRefusal } from '../../domain/jurisdiction/assignment.rules.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { PersonStore, type AssignmentChange, type AssignmentFacts } from './person.store.js';
import type { SignedInPerson } from './signed-in-person.js';
import type { Writer } from './writer.js';

export interface EndingOfAssignment {
  readonly personId: string;
  readonly version: number;
  readonly assignmentId: string;
  /** The last day of the office. */
  readonly validTo: CalendarDay;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Ends an office within the administrator's reach; it stays on record. */
@Injectable()
export class EndAssignment {
  constructor(private readonly store: PersonStore) {}

  execute({ personId, version, assignmentId, validTo, person, write }: EndingOfAssignment) {
    const reach = reachOf(person.assignments, 'person.manage');
    const by = { personId: person.id, write };
    return this.store.change<EndingRefusal>({ id: personId, version, reach, by }, (facts) =>
      decideEnding(facts, assignmentId, validTo),
    );
  }
}

type EndingRefusal =
  AssignmentRefusal | { readonly code: 'assignment.not-found'; readonly assignmentId: string };

function decideEnding(
  { held, lastingAdministrators }: AssignmentFacts,
  assignmentId: string,
  validTo: CalendarDay,
): Outcome<AssignmentChange, EndingRefusal> {
  const assignment = held.find(({ id }) => id === assignmentId);
  if (!assignment) return refuse({ code: 'assignment.not-found', assignmentId });
  const [first, ...rest] = refusalsOfEnding(assignment, validTo, lastingAdministrators);
  return first ? refuse(first, ...rest) : accept({ type: 'end', assignmentId, validTo });
}
