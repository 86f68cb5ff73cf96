import type { ClockKind } from '../../domain/dossier/clocks.js';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
import type { HeldRole, Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { Channel, NoticeFacts } from '../reminders/index.js';
import type { SubjectOnPaper } from '../papers/index.js';
import type { DeliverySubject } from './delivery-subject.js';

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
  /** `waiting` for quiet hours or the digest; `kept` where nothing leaves; `cancelled` when it was over before it was written, or `over` before it left. */
  readonly status: 'waiting' | 'kept' | 'pending' | 'sent' | 'failed' | 'over' | 'cancelled';
  readonly sentAt: string | null;
  /** Since when it need not be sent any more. */
  readonly overAt: string | null;
  readonly attempts: readonly Attempt[];
  readonly reports: readonly Reported[];
}

/** An office that nobody held, or an owner without an account: what was for it reached nobody, since no office above was held either. */
export interface UntoldOffice {
  readonly place: string;
  readonly level: Level;
  /** Null: it was for the office. */
  readonly owner: string | null;
}

/** That a person was told something, and how it reached them; or that it reached nobody. Names are those of that day. */
export interface ToldRecord {
  readonly id: string;
  /** Null where nobody was told. */
  readonly person: string | null;
  readonly untold: UntoldOffice | null;
  /** What the person was on the day they were told: offices with their places, and owners. */
  readonly heldThen: readonly (HeldRole & { readonly place: string | null })[];
  readonly ownerOf: readonly string[];
  readonly template: string;
  /** What the notice told beside its template, as it was told; null of what nobody was told before that was kept. */
  readonly facts: NoticeFacts | null;
  readonly deadline: DeadlineKind | ClockKind | null;
  readonly dueOn: CalendarDay | null;
  readonly daysBefore: number | null;
  readonly step: number | null;
  readonly plannedAt: Date;
  /** In the application; of what reached nobody, when it was found out. */
  readonly toldAt: Date;
  readonly readAt: Date | null;
  readonly channels: readonly ChannelRecord[];
  /** `toldAt` in microseconds. */
  readonly position: number;
}

/** The days on which people were told, both included; null: from the beginning, until now. */
export interface ToldBetween {
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
}

/** What is told of, by which office it is asked, and when; and who was told of it. */
export interface DeliveryRecord {
  readonly subject: SubjectOnPaper;
  /** The lowest office of whoever asks that holds it; where everything may be read, the one it is of. */
  readonly office: OfficeInTree;
  /** Now, in ISO 8601. */
  readonly at: string;
  /** Newest first. */
  readonly told: readonly ToldRecord[];
}

interface OfficeInTree {
  readonly name: string;
  readonly level: Level;
  /** The one above it; null for a province. */
  readonly above: { readonly name: string; readonly level: Level } | null;
}

/**
 * Who was told what, when, by which way, and with what outcome: proof of notification. Offices of these places, and of those
 * above the subject's, read all of it. Of what is addressed to many places, those below read what was told at their own.
 * Who is reminded of an opinion shows who has given none: that is left out while the panel is open.
 */
export abstract class DeliveryRecordStore {
  /** Null for a subject that is missing or does not concern these places; `placeIds` null: every place. */
  abstract read(
    subject: DeliverySubject,
    placeIds: readonly string[] | null,
    window: PageWindow & Partial<ToldBetween>,
  ): Promise<DeliveryRecord | null>;
}
