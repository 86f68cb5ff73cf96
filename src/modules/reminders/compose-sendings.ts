import { Injectable, Logger } from '@nestjs/common';
import {
  Composition,
  type Composed,
  type ComposedSending,
  type DueDelivery,
  type Unwritten,
} from './composition.js';
import { digestBy, letterBy } from './letter.js';
import { factsFor } from './notice-facts.js';
import type { Ways } from './plan-deliveries.js';
import { ReminderSettings } from './reminder-settings.js';
import { messageStands } from './still-stands.js';
import { Transports } from './transports.js';

const batch = 100;

/**
 * Writes what waited and may leave now: digests, and what quiet hours held back. What is over by then is not sent, nor
 * what concerns its person no more; what cannot be written waits, told once, and holds up nothing else.
 */
@Injectable()
export class ComposeSendings {
  private readonly log = new Logger(ComposeSendings.name);
  private readonly told = new Set<string>();

  constructor(
    private readonly composition: Composition,
    private readonly transports: Transports,
    private readonly settings: ReminderSettings,
  ) {}

  async execute(): Promise<void> {
    const ways = { leaving: this.transports.leaving, publicUrl: this.settings.publicUrl };
    const unwritten: Unwritten[] = [];
    let taken: number;
    do
      taken = await this.composition.composeDue(batch, unwritten, (due) => {
        const made = composed(due, ways);
        unwritten.push(...made.unwritten);
        return made;
      });
    while (taken >= batch);
    unwritten.forEach((each) => this.tell(each));
  }

  private tell({ delivery: { noticeId, channel }, cause }: Unwritten): void {
    const delivery = `${noticeId} by ${channel}`;
    if (!this.told.has(delivery))
      this.log.error(
        `Notice ${delivery} cannot be written and waits.`,
        cause instanceof Error ? cause.stack : cause,
      );
    this.told.add(delivery);
  }
}

/** Everything for one person and channel that may share a digest goes in one; what may not goes alone. Pure. */
export function composed(due: readonly DueDelivery[], ways: Ways): Composed {
  const stands = ({ message, recipient, concerns, channel }: DueDelivery) =>
    concerns && messageStands(message) && recipient.addresses[channel] !== undefined;
  const standing = due.filter(stands);
  const digests = new Map<string, DueDelivery[]>();
  for (const each of standing.filter(({ inDigest }) => inDigest)) {
    const key = `${each.recipient.id} ${each.channel}`;
    digests.set(key, [...(digests.get(key) ?? []), each]);
  }
  const alone = standing.filter(({ inDigest }) => !inDigest).map((each): [DueDelivery] => [each]);
  const written = [...alone, ...digests.values()].map((carries) => write(carries, ways));
  return {
    sendings: written.flatMap(({ sendings }) => sendings),
    unwritten: written.flatMap(({ unwritten }) => unwritten),
    over: due.filter((each) => !standing.includes(each)),
  };
}

/** What cannot be written by itself is left out of its digest. */
function write(carries: readonly DueDelivery[], ways: Ways): Pick<Composed, 'sendings' | 'unwritten'> {
  try {
    return { sendings: [sendingOf(carries, ways)], unwritten: [] };
  } catch (cause) {
    if (carries.length <= 1)
      return { sendings: [], unwritten: carries.map((delivery) => ({ delivery, cause })) };
    const unwritten = carries.flatMap((each) => write([each], ways).unwritten);
    const stuck = new Set(unwritten.map(({ delivery }) => delivery));
    const rest = carries.filter((each) => !stuck.has(each));
    if (rest.length === carries.length) throw cause;
    return rest.length === 0 ? { sendings: [], unwritten } : { ...write(rest, ways), unwritten };
  }
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
