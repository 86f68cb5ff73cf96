import { Injectable } from '@nestjs/common';
import { refusalsOfRuling, type ConflictStatement } from '../../domain/council/conflict.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { refuse } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson, type Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { ConflictStore } from './conflict.store.js';

export interface Ruling extends ConflictStatement {
  readonly dossierId: string;
  /** The member ruled upon. */
  readonly memberId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The chair of the very council rules on a member's doubt, or on what the record hints at. */
@Injectable()
export class RuleOnConflict {
  constructor(
    private readonly store: ConflictStore,
    private readonly relay: Relay,
  ) {}

  async execute({ dossierId, memberId, person, write, ...statement }: Ruling) {
    const subject = await this.store.find(dossierId, scopeOf(person));
    if (!subject) return refuse({ code: 'dossier.not-found' as const });
    const roles = rolesOver(person, subject);
    const chairs = subject.members.filter(
      ({ personId, seat, level }) =>
        personId === person.id && seat === 'chair' && mayAt(roles, 'conflict.rule', level),
    );
    if (chairs.length === 0) return refuse({ code: 'council.not-chair' as const });
    const sitsThere = chairs.some(({ level }) =>
      subject.members.some((member) => member.personId === memberId && member.level === level),
    );
    if (!sitsThere) return refuse({ code: 'council.member-unknown' as const, personId: memberId });
    const ruled = await this.store.add(
      { dossierId, personId: memberId, ...statement },
      { personId: person.id, write },
      () => refusalsOfRuling(statement, memberId === person.id),
    );
    if (ruled.ok) this.relay.nudge();
    return ruled;
  }
}
