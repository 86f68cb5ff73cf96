import { Injectable } from '@nestjs/common';
import { councilLevels } from '../../domain/council/charter.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { ConflictStore } from './conflict.store.js';

/** What a member needs to declare; whoever leads or audits the council sees what its members have said. */
@Injectable()
export class FindConflicts {
  constructor(private readonly store: ConflictStore) {}

  async execute(dossierId: string, person: SignedInPerson) {
    const subject = await this.store.find(dossierId, scopeOf(person));
    if (!subject) return refuse({ code: 'dossier.not-found' as const });
    const roles = rolesOver(person, subject);
    const { members, product, producer, representative, address, commune } = subject;
    return accept({
      subject: { product, producer, representative, address, commune },
      mine: members.find(({ personId }) => personId === person.id) ?? null,
      members: members.filter(({ level }) => mayAt(roles, 'conflict.readAll', level)),
      mayRule: councilLevels.some((level) => mayAt(roles, 'conflict.rule', level)),
    });
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
