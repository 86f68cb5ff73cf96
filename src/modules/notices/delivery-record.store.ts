import type { ClockKind } from '../../domain/dossier/clocks.js';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { Channel } from '../reminders/index.js';

/** One attempt to hand a message over; instants are text. */
export interface Attempt {
  readonly at: string;
  readonly outcome: 'delivered' | 'deferred' | 'refused';
  readonly code: string;
  readonly providerId: string | null;
}

/** What the other side reported after it had taken the message over. */
export interface Reported {
  readonly at: string;
  readonly outcome: 'delivered' | 'failed';
  readonly code: string;
}

/** What became of a notice on one channel. */
export interface ChannelRecord {
  readonly channel: Channel;
  /** Where it went; null while it waits. */
  readonly to: string | null;
  readonly inDigest: boolean;
  readonly dueAt: string;
  /** `waiting` for quiet hours or the digest; `kept` where nothing leaves; `cancelled` when it was over before it left. */
  readonly status: 'waiting' | 'kept' | 'pending' | 'sent' | 'failed' | 'cancelled';
  readonly sentAt: string | null;
  readonly attempts: readonly Attempt[];
  readonly reports: readonly Reported[];
}

/** That a person was told something of a dossier, and how it reached them. */
export interface ToldRecord {
  readonly id: string;
  readonly person: string;
  readonly template: string;
  readonly deadline: DeadlineKind | ClockKind | null;
  readonly dueOn: CalendarDay | null;
  readonly daysBefore: number | null;
  readonly step: number | null;
  readonly plannedAt: Date;
  /** In the application. */
  readonly toldAt: Date;
  readonly readAt: Date | null;
  readonly channels: readonly ChannelRecord[];
  /** `toldAt` in microseconds. */
  readonly position: number;
}

/** Who was told what of a dossier, when, by which way, and with what outcome: proof of notification. */
export abstract class DeliveryRecordStore {
  /**
   * Newest first. Null for a dossier that is missing or does not pass through these places. Who is reminded of an opinion
   * shows who has given none: that is left out while the panel is open.
   */
  abstract listOf(
    dossierId: string,
    placeIds: readonly string[] | null,
    window: PageWindow,
  ): Promise<readonly ToldRecord[] | null>;
}
