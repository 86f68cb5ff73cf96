import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import type { Haste } from './reminder-rules.js';

/** 'HH:MM' on the clock of Vietnam; times of one day compare as text. */
export type TimeOfDay = string;

/** A moment on the clock of Vietnam. */
export interface LocalTime {
  readonly day: CalendarDay;
  readonly time: TimeOfDay;
}

/** From the first time up to the second, over midnight where the second is the earlier one; none where they are equal. */
export interface QuietHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** When a person wants to be disturbed. */
export interface SendingWishes {
  readonly digest: boolean;
  readonly quiet: QuietHours | null;
}

export interface SendingTime {
  /** Whether it waits for the person's digest. */
  readonly inDigest: boolean;
  /** Null: at once. */
  readonly at: LocalTime | null;
}

/** Of whoever has not said otherwise. Ours (ADR 0019). */
export const usualQuiet: QuietHours = { from: '21:00', to: '06:30' };

/** When the digest of a day goes out. Ours (ADR 0019). */
export const digestAt: TimeOfDay = '07:30';

/**
 * When something planned for `planned` goes to a person, asked at `now`. A digest whose time is over goes at once; what
 * would fall into quiet hours waits for their end, unless its rule says otherwise. Pure.
 */
export function sendingTime(
  { urgency, breaksQuiet = false }: Haste,
  { digest, quiet }: SendingWishes,
  planned: LocalTime,
  now: LocalTime,
): SendingTime {
  const held = breaksQuiet ? null : endOfQuiet(now, quiet);
  if (urgency === 'urgent' || !digest) return { inDigest: false, at: held };
  const time = isQuiet(digestAt, quiet) ? quiet.to : digestAt;
  const slot = { day: planned.time <= time ? planned.day : addDays(planned.day, 1), time };
  return { inDigest: true, at: isLater(slot, now) ? slot : held };
}

const isQuiet = (time: TimeOfDay, quiet: QuietHours | null): quiet is QuietHours =>
  quiet !== null &&
  (quiet.from <= quiet.to ? quiet.from <= time && time < quiet.to : quiet.from <= time || time < quiet.to);

const endOfQuiet = ({ day, time }: LocalTime, quiet: QuietHours | null): LocalTime | null =>
  isQuiet(time, quiet) ? { day: time < quiet.to ? day : addDays(day, 1), time: quiet.to } : null;

const isLater = (one: LocalTime, other: LocalTime) =>
  one.day > other.day || (one.day === other.day && one.time > other.time);
