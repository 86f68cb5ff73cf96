import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { BallotStore } from './ballot.store.js';
import { mayReadBallots } from './may-read-ballots.js';
import { whyNotShown } from './why-not-shown.js';

/** Voters read their own ballot at any time, also once their office has ended; everybody else waits until the panel is closed. */
@Injectable()
export class ReadBallots {
  constructor(private readonly store: BallotStore) {}

  async own(dossierId: string, panelId: string, person: SignedInPerson) {
    const own = await this.store.findOwn(dossierId, panelId, person.id);
    return own ? accept(own) : refuse({ code: 'ballot.not-found' as const });
  }

  /** Holds a receipt that the voter kept against the ballot as it stands now. */
  async check(dossierId: string, panelId: string, receipt: string, person: SignedInPerson) {
    const own = await this.own(dossierId, panelId, person);
    if (!own.ok) return own;
    const reckoned = await this.store.reckonReceipt(panelId, person.id);
    return reckoned === receipt.toLowerCase()
      ? accept({ receipt: reckoned, castAt: own.value.castAt, total: own.value.total })
      : refuse({ code: 'receipt.mismatch' as const });
  }

  async closed(dossierId: string, panelId: string, person: SignedInPerson) {
    const panel = await this.store.findPanel(dossierId, panelId, person.id, scopeOf(person));
    if (!panel || !mayReadBallots(person, panel)) {
      return refuse({ code: 'panel.not-found' as const });
    }
    const sealed = whyNotShown(panel);
    if (sealed) return refuse(sealed);
    return accept({ items: await this.store.listClosed(panelId) });
  }
}
