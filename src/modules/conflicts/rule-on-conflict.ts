import { Injectable } from '@nestjs/common';
import { refusalsOfRuling, type ConflictStatement } from '../../domain/council/conflict.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { refuse } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson, type Writer } from '../people/index.js';
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
  constructor(private readonly store: ConflictStore) {}

  async execute({ dossierId, memberId, person, write, ...statement }: Ruling) {
    const subject = await this.store.find(dossierId, scopeOf(person));
    if (!subject) return refuse({ code: 'dossier.not-found' as const });
    const roles = rolesOver(person, subject);
    const isChair = subject.members.some(({ personId, seat }) => personId === person.id && seat === 'chair');
    const mayRule = (['district', 'province'] as const).some((level) => mayAt(roles, 'conflict.rule', level));
    if (!isChair || !mayRule) return refuse({ code: 'council.not-chair' as const });
    if (!subject.members.some(({ personId }) => personId === memberId))
      return refuse({ code: 'council.member-unknown' as const, personId: memberId });
    return this.store.add(
      { dossierId, personId: memberId, ...statement },
      { personId: person.id, write },
      () => refusalsOfRuling(statement, memberId === person.id),
    );
  }
}
