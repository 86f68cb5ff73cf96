import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** Secret addresses of feeds. Tokens arrive already hashed: nothing here could read a feed. */
export abstract class CalendarFeedStore {
  /** The legal day of now, and its instant in ISO 8601. */
  abstract now(): Promise<{ readonly today: CalendarDay; readonly at: string }>;
  /** The instant at which a person's address was made, in ISO 8601; null: there is none. */
  abstract findCreation(personId: string): Promise<string | null>;
  abstract findPersonId(tokenHash: Buffer): Promise<string | null>;
  /** The only one of the person from now on. */
  abstract put(personId: string, tokenHash: Buffer): Promise<void>;
  abstract remove(personId: string): Promise<void>;
}
