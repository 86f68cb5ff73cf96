import { composed } from './compose-sendings.js';
import type { Ways } from './plan-deliveries.js';
import type { SendingNow, WrittenSending } from './sending.store.js';

/**
 * How a sending that was written before leaves now: written again with today's facts, without what is over; null where all of
 * it is. What somebody may have taken over already, or cannot be written again, stays as it is written; the former goes to no
 * other address. Pure.
 */
export function asThingsStand(written: WrittenSending, ways: Ways): SendingNow | null {
  const { carries, to, subject, text, isInDoubt } = written;
  const asWritten = { to, letter: { subject, body: text }, over: [] };
  if (carries.length === 0) return asWritten;
  const {
    sendings: [now],
    over,
    unwritten,
  } = composed(carries, ways);
  if (unwritten.length > 0) return asWritten;
  if (!now) return null;
  if (!isInDoubt) return { to: now.to, letter: now.letter, over };
  return now.to === to ? asWritten : null;
}
