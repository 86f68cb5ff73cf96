import { Injectable } from '@nestjs/common';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { AppealStore } from './appeal.store.js';

/** Voters read their own ballot at any time, also once their office has ended; everybody else waits until the appeal is decided. */
@Injectable()
export class ReadAppealBallots {
  constructor(private readonly store: AppealStore) {}

  async own(dossierId: string, appealId: string, person: SignedInPerson) {
    const own = await this.store.findOwn(dossierId, appealId, person.id);
    return own ? accept(own) : refuse({ code: 'ballot.not-found' as const });
  }

  /** Holds a receipt that the voter kept against the ballot as it stands now. */
  async check(dossierId: string, appealId: string, receipt: string, person: SignedInPerson) {
    const own = await this.own(dossierId, appealId, person);
    if (!own.ok) return own;
    const reckoned = await this.store.reckonReceipt(appealId, person.id);
    return reckoned === receipt.toLowerCase()
      ? accept({ receipt: reckoned, castAt: own.value.castAt, total: own.value.total })
      : refuse({ code: 'receipt.mismatch' as const });
  }

  async decided(dossierId: string, appealId: string, person: SignedInPerson) {
    const appeal = await this.find(dossierId, appealId, person);
    if (!appeal || !mayAt(rolesOver(person, appeal), 'ballot.readClosed', appeal.level))
      return refuse({ code: 'appeal.not-found' as const });
    if (appeal.status !== 'decided') return refuse({ code: 'appeal.undecided' as const });
    return accept({ items: await this.store.listDecided(appealId) });
  }

  private async find(dossierId: string, appealId: string, person: SignedInPerson) {
    const appeals = await this.store.list(dossierId, person.id, scopeOf(person));
    return appeals.find(({ id }) => id === appealId);
  }
}
