import { Injectable } from '@nestjs/common';
import { Composition, type Composed, type ComposedSending, type DueDelivery } from './composition.js';
import { digestBy, letterBy } from './letter.js';
import { factsFor } from './notice-facts.js';
import type { Ways } from './plan-deliveries.js';
import { ReminderSettings } from './reminder-settings.js';
import { messageStands } from './still-stands.js';
import { Transports } from './transports.js';

const batch = 100;

/** Writes what waited and may leave now: digests, and what quiet hours held back. What is over by then is not sent. */
@Injectable()
export class ComposeSendings {
  constructor(
    private readonly composition: Composition,
    private readonly transports: Transports,
    private readonly settings: ReminderSettings,
  ) {}

  async execute(): Promise<void> {
    const ways = { leaving: this.transports.leaving, publicUrl: this.settings.publicUrl };
    let taken: number;
    do taken = await this.composition.composeDue(batch, (due) => composed(due, ways));
    while (taken >= batch);
  }
}

/** Everything for one person and channel that may share a digest goes in one; what may not goes alone. Pure. */
export function composed(due: readonly DueDelivery[], ways: Ways): Composed {
  const stands = ({ message, recipient, channel }: DueDelivery) =>
    messageStands(message) && recipient.addresses[channel] !== undefined;
  const standing = due.filter(stands);
  const digests = new Map<string, DueDelivery[]>();
  for (const each of standing.filter(({ inDigest }) => inDigest)) {
    const key = `${each.recipient.id} ${each.channel}`;
    digests.set(key, [...(digests.get(key) ?? []), each]);
  }
  const alone = standing.filter(({ inDigest }) => !inDigest).map((each): [DueDelivery] => [each]);
  const groups = [...alone, ...digests.values()];
  return {
    sendings: groups.map((carries) => sendingOf(carries, ways)),
    over: due.filter((each) => !standing.includes(each)),
  };
}

function sendingOf(carries: readonly DueDelivery[], { leaving, publicUrl }: Ways): ComposedSending {
  const [first] = carries;
  const to = first?.recipient.addresses[first.channel];
  if (!first || to === undefined) throw new Error('A sending carries something to an address');
  const { channel, recipient, message } = first;
  const addressee = { fullName: recipient.fullName, publicUrl };
  const letter =
    carries.length === 1
      ? letterBy(channel, message.template, factsFor(message, recipient), addressee)
      : digestBy(
          channel,
          carries.map((each) => ({
            template: each.message.template,
            facts: factsFor(each.message, each.recipient),
          })),
          { ...addressee, day: message.today },
        );
  return { carries, to, letter, status: leaving.includes(channel) ? 'pending' : 'kept' };
}
