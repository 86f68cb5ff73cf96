import { Injectable } from '@nestjs/common';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { hasSomethingToRule, whyNotImpartial } from '../../domain/council/conflict.js';
import { ConflictStore, type ConflictSubject, type MemberStanding } from './conflict.store.js';
import { CouncilBenches } from './council-benches.js';

/** What a member needs to declare; whoever leads or audits the council sees what its members have said. */
@Injectable()
export class FindConflicts {
  constructor(
    private readonly store: ConflictStore,
    private readonly benches: CouncilBenches,
  ) {}

  async execute(dossierId: string, person: SignedInPerson) {
    const subject = await this.store.find(dossierId, scopeOf(person));
    if (!subject) return refuse({ code: 'dossier.not-found' as const });
    const { members, product, producer, representative, address, commune } = subject;
    return accept({
      subject: { product, producer, representative, address, commune },
      mine: members.find(({ personId }) => personId === person.id) ?? null,
      members: await this.membersFor(subject, person),
    });
  }

  /** Those whose words the person may know, or rules on. */
  private async membersFor(subject: ConflictSubject, person: SignedInPerson) {
    const roles = rolesOver(person, subject);
    const leadsOn = await this.benches.ledBy(person.id, subject);
    const isImpartial = whyNotImpartial(person.id, subject.words).length === 0;
    return subject.members
      .map((member) => ({ member, leads: leadsOn(member.level, member.personId) }))
      .filter(({ member, leads }) => leads || mayAt(roles, 'conflict.readAll', member.level))
      .map(({ member, leads }) => ({
        ...member,
        mayRule: leads && isImpartial && hasSomethingToRule(caseOf(member)),
      }));
  }

  /** Where the person has to speak on a session's agenda, all at once: 75 dossiers are one question. */
  async ofSession(sessionId: string, person: SignedInPerson) {
    const items = await this.store.listOwn(sessionId, person.id, scopeOf(person));
    if (!items) return refuse({ code: 'session.not-found' as const });
    return accept({
      items: items.map(({ dossierId, mine, product, producer, representative, address, commune }) => ({
        ...{ dossierId, mine, subject: { product, producer, representative, address, commune } },
      })),
    });
  }
}

const caseOf = ({ standing, hints }: MemberStanding) => ({
  last: standing,
  isHintedAt: hints.length > 0,
});
