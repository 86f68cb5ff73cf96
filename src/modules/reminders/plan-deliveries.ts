import { sendingTime, type LocalTime } from '../../domain/calendar/sending-time.js';
import { channels, type Channel } from './channel.js';
import { hasteOf } from './haste-of.js';
import { letterBy, type Letter } from './letter.js';
import type { Message } from './message.js';
import { factsFor } from './notice-facts.js';
import type { Recipient } from './recipient.js';

/** What the process can send, and how its messages point back at the application. */
export interface Ways {
  readonly leaving: readonly Channel[];
  readonly publicUrl: string | undefined;
}

/** That a notice goes to a person by a channel. */
export interface PlannedDelivery {
  readonly channel: Channel;
  readonly to: string;
  readonly inDigest: boolean;
  /** Null: at once, or with the first digest. */
  readonly at: LocalTime | null;
  /** What goes at once; null where it waits. */
  readonly letter: Letter | null;
  readonly status: 'kept' | 'pending';
}

/**
 * By which channels one person is told of a message, and when. Mail is written even where none leaves, for the outbox page;
 * there it disturbs nobody, so quiet hours do not hold it. Pure.
 */
export const deliveriesTo = (
  recipient: Recipient,
  message: Message,
  { leaving, publicUrl }: Ways,
): readonly PlannedDelivery[] =>
  channels.flatMap((channel) => {
    const to = recipient.addresses[channel];
    const leaves = leaving.includes(channel);
    if (to === undefined || !(leaves || channel === 'mail')) return [];
    const { planned, today, time } = message;
    const { digest, quiet, fullName } = recipient;
    const wishes = { digest, quiet: leaves ? quiet : null };
    const { inDigest, at } = sendingTime(hasteOf(message), wishes, planned, { day: today, time });
    const goesNow = !inDigest && at === null;
    const letter = goesNow
      ? letterBy(channel, message.template, factsFor(message, recipient), { fullName, publicUrl })
      : null;
    return [{ channel, to, inDigest, at, letter, status: leaves ? 'pending' : 'kept' }];
  });
