import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { LocalTime, TimeOfDay } from '../../domain/calendar/sending-time.js';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
import type { Standing } from '../../domain/dossier/dossier-state.js';
import type { planReminderTemplates } from '../../domain/plan/plan-call.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

export interface MessageDossier extends Standing {
  readonly id: string;
  readonly open: boolean;
  readonly deadline: DeadlineKind | null;
  readonly roundId: string;
  readonly productName: string;
}

export interface MessageRound extends Readonly<Record<DeadlineKind, LegalDate>> {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly placeName: string;
}

interface AnyMessage {
  readonly template: string;
  /** Empty for a reminder that goes to whoever holds the dossier when it is delivered. */
  readonly audience: readonly HeldRole[];
  /** Now, on the clock of Vietnam. */
  readonly today: CalendarDay;
  readonly time: TimeOfDay;
  /** When it was due. */
  readonly planned: LocalTime;
  /** Null for a reminder about a whole round. */
  readonly dossier: MessageDossier | null;
  readonly round: MessageRound | null;
}

export interface StepMessage extends AnyMessage {
  readonly kind: 'notice';
  readonly step: number;
  /** Where the step asked for written opinions: their last day. */
  readonly dueOn?: CalendarDay | null;
}

export interface ReminderMessage extends AnyMessage {
  readonly kind: 'reminder';
  readonly deadline: DeadlineKind;
  /** The last lawful day as it was when the reminder was planned. */
  readonly dueOn: CalendarDay;
  /** -1 once the day has passed. */
  readonly daysBefore: number;
  /** Another row has said the very same already: a date was moved away and back. */
  readonly alreadyTold: boolean;
}

/** The signed head of a ledger, for its auditors, and at the end of a session for those who held it. */
export interface CheckpointMessage extends AnyMessage {
  readonly kind: 'checkpoint';
  readonly checkpoint: {
    readonly placeId: string;
    readonly number: number;
    /** As it was signed, with its signature. */
    readonly signedText: string;
    /** The session of a council that was sealed under it. */
    readonly session: { readonly id: string; readonly title: string } | null;
  };
}

/** Reminds one member of an opinion still to be given. */
export interface OpinionMessage extends AnyMessage {
  readonly kind: 'opinion';
  readonly dueOn: CalendarDay;
  readonly daysBefore: number;
  readonly opinion: {
    readonly personId: string;
    /** Whether it is: opinions still run, the member is asked for one, and has given none. */
    readonly isAwaited: boolean;
  };
}

/** Reminds the officers of a place of the plan that a letter awaits of it. */
export interface PlanMessage extends AnyMessage {
  readonly kind: 'plan';
  readonly template: (typeof planReminderTemplates)[number];
  readonly dueOn: CalendarDay;
  readonly daysBefore: number;
  readonly plan: {
    readonly callId: string;
    readonly placeId: string;
    readonly placeName: string;
    readonly year: number;
    /** Whether it is: not handed in yet, or not approved yet, whichever the letter asks for. */
    readonly isAwaited: boolean;
  };
}

/** One row of the outbox with what it speaks of, as things stand now. */
export type Message = StepMessage | ReminderMessage | CheckpointMessage | OpinionMessage | PlanMessage;
