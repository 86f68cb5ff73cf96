import { Injectable } from '@nestjs/common';
import { accept, type Outcome } from '../../domain/shared/outcome.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.refusals.js';
import { addresseesOf } from './addressees-of.js';
import { factsOf } from './notice-facts.js';
import type { Message } from './message.js';
import { OutboxStore, type Verdict } from './outbox.store.js';
import { deliveriesTo } from './plan-deliveries.js';
import { ReminderSettings } from './reminder-settings.js';
import { messageStands } from './still-stands.js';
import { Transports } from './transports.js';

/** Delivers messages of the outbox to whoever they concern now, or cancels them. Run twice, it tells nobody twice. */
@Injectable()
export class DeliverMessage {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly transports: Transports,
    private readonly settings: ReminderSettings,
  ) {}

  async execute(messageId: string) {
    const [settled] = await this.together([messageId]);
    if (!settled) throw new Error(`Nothing became of the message ${messageId}`);
    return settled.outcome;
  }

  /** All in one transaction. */
  together(messageIds: readonly string[]) {
    return this.outbox.settle(messageIds, (message) => this.judge(message));
  }

  private judge(message: Message): Outcome<Verdict, DossierRefusal> {
    if (!messageStands(message)) return accept({ deliver: false });
    const addressees = addresseesOf(message);
    if (!addressees.ok) return addressees;
    const ways = { leaving: this.transports.leaving, publicUrl: this.settings.publicUrl };
    return accept({
      deliver: true,
      ...addressees.value,
      facts: factsOf(message),
      deliveriesTo: (recipient) => deliveriesTo(recipient, message, ways),
    });
  }
}
