import { Injectable } from '@nestjs/common';
import { refusalsOfRuling, whyNotImpartial, type ConflictStatement } from '../../domain/council/conflict.js';
import { refuse } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson, type Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { ConflictStore } from './conflict.store.js';
import { CouncilBenches } from './council-benches.js';

export interface Ruling extends ConflictStatement {
  readonly dossierId: string;
  /** The member ruled upon. */
  readonly memberId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** Whoever leads the very council on this dossier rules on a member's doubt, on a word already given, or on what the record hints at. */
@Injectable()
export class RuleOnConflict {
  constructor(
    private readonly store: ConflictStore,
    private readonly benches: CouncilBenches,
    private readonly relay: Relay,
  ) {}

  async execute({ dossierId, memberId, person, write, ...statement }: Ruling) {
    const subject = await this.store.find(dossierId, scopeOf(person));
    if (!subject) return refuse({ code: 'dossier.not-found' as const });
    const { members, words } = subject;
    const heads = members.filter(
      ({ personId, seat }) => personId === person.id && (seat === 'chair' || seat === 'viceChair'),
    );
    const cases = members.filter(({ personId }) => personId === memberId);
    const leadsOn = await this.benches.ledBy(person.id, subject);
    const isLed = cases.some(({ level }) => leadsOn(level, memberId));
    const leads = subject.councils.some(({ level }) => leadsOn(level, memberId));
    const isOwn = memberId === person.id && heads.length > 0;
    if (heads.length === 0 && !leads) return refuse({ code: 'council.not-chair' as const });
    if (!isLed && !cases.some((each) => heads.some(({ level }) => level === each.level)))
      return refuse({ code: 'council.member-unknown' as const, personId: memberId });
    const partial = isOwn ? [] : whyNotImpartial(person.id, words);
    if (!isOwn && !isLed && partial.length === 0) return refuse({ code: 'council.not-chair' as const });
    const isHintedAt = cases.some(({ hints }) => hints.length > 0);
    const ruled = await this.store.add(
      { dossierId, personId: memberId, ...statement, rulers: [] },
      { personId: person.id, write },
      (last) => [...partial, ...refusalsOfRuling(statement, { isOwn, last, isHintedAt })],
    );
    if (ruled.ok) this.relay.nudge();
    return ruled;
  }
}
