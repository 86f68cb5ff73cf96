import type { Level } from '../../domain/jurisdiction/role.js';
import type { Channel } from '../reminders/index.js';
import type { PlaceBounds } from './places-allowing.js';

/** What has not reached people yet, in numbers. */
export interface Undelivered {
  /** Due and not yet handed to the queue. */
  readonly due: number;
  /** Handed to the queue and not yet told. */
  readonly handed: number;
  /** Waits for quiet hours to end or for the digest, in time. */
  readonly held: number;
  /** May leave and was not written yet. */
  readonly late: number;
  /** Written, not yet taken over by the other side. */
  readonly pending: number;
  /** Refused by the other side for good. */
  readonly failed: number;
  /** Offices in which nobody sat, of those that anything was for within the last thirty days. */
  readonly unheld: number;
  /** Messages of these days that nobody above could be told in their place. */
  readonly toldNobody: number;
  /** Since when the oldest of all that should have arrived waits. */
  readonly oldestAt: Date | null;
  /** The same as an age; null where nothing waits. */
  readonly oldestSeconds: number | null;
}

/** A message that the other side put off or refused at its last attempt. */
export interface Trouble {
  readonly id: string;
  readonly channel: Channel;
  readonly person: string;
  readonly to: string;
  readonly status: 'pending' | 'failed';
  readonly createdAt: Date;
  readonly attempts: number;
  readonly lastAt: Date;
  readonly code: string;
}

/** An office in which nobody sat when something was for it. */
export interface UnheldOffice {
  readonly place: { readonly id: string; readonly name: string; readonly level: Level };
  readonly messages: number;
  /** Of these, how many nobody above was told of either. */
  readonly toldNobody: number;
  readonly lastAt: Date;
}

/** Watches over what should have reached people. */
export abstract class WatchdogStore {
  abstract count(): Promise<Undelivered>;
  /** The newest, at most 50; refused ones first. Only what speaks of these places or those below. */
  abstract listTroubles(bounds: PlaceBounds): Promise<readonly Trouble[]>;
  /** Of the last thirty days, those that nobody above was told of first; at most 50 of these places or those below. */
  abstract listUnheld(bounds: PlaceBounds): Promise<readonly UnheldOffice[]>;
}
