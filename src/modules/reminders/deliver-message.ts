import { Injectable } from '@nestjs/common';
import { accept, type Outcome } from '../../domain/shared/outcome.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.refusals.js';
import { Mailer } from '../../platform/mail/index.js';
import { audienceOf } from './audience-of.js';
import { letterOf } from './letter.js';
import { factsOf } from './notice-facts.js';
import type { Message } from './message.js';
import { OutboxStore, type Verdict } from './outbox.store.js';
import { ReminderSettings } from './reminder-settings.js';
import { stillStands } from './still-stands.js';

/** Delivers one message of the outbox to whoever it concerns now, or cancels it. Run twice, it tells nobody twice. */
@Injectable()
export class DeliverMessage {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly mailer: Mailer,
    private readonly settings: ReminderSettings,
  ) {}

  execute(messageId: string) {
    return this.outbox.settle(messageId, (message) => this.judge(message));
  }

  private judge(message: Message): Outcome<Verdict, DossierRefusal> {
    if (!isStillTrue(message)) return accept({ deliver: false });
    const audience = audienceOf(message);
    if (!audience.ok) return audience;
    const facts = factsOf(message);
    const { publicUrl } = this.settings;
    return accept({
      deliver: true,
      audience: audience.value,
      facts,
      letterTo: ({ fullName }) => letterOf(message.template, facts, { fullName, publicUrl }),
      lettersLeave: this.mailer.leaves,
    });
  }
}

function isStillTrue(message: Message): boolean {
  if (message.kind === 'reminder') return stillStands(message);
  if (message.kind === 'opinion') return message.opinion.isAwaited;
  return message.kind !== 'plan' || message.plan.isAwaited;
}
