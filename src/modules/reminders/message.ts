import type { CouncilNotice } from '../../domain/council/council-notices.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { LocalTime, TimeOfDay } from '../../domain/calendar/sending-time.js';
import type { CertificateTemplate } from '../../domain/dossier/certificate-reminders.js';
import type { ClockKind } from '../../domain/dossier/clocks.js';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { FollowUpTemplate } from '../../domain/follow-up/follow-up-call.js';
import type { FollowUpKind } from '../../domain/follow-up/follow-up-kind.js';
import type { PlanTemplate } from '../../domain/plan/plan-call.js';
import type { ReportKind } from '../../domain/report/report-kind.js';
import type { HeldRole, Level } from '../../domain/jurisdiction/role.js';
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
  /** A later reminder of the same day has fallen due too, and says it better. */
  readonly isOvertaken: boolean;
  /** Another row has said the very same to the same offices already: a day was moved away and back, or written anew. */
  readonly alreadyTold: boolean;
  /** Of a day that has passed, by level: whom the places it concerns have named to hear of what their offices let pass. */
  readonly superiors?: Readonly<Partial<Record<Level, string | null>>> | null;
  /** Null for a reminder about a whole round. */
  readonly dossier: MessageDossier | null;
  readonly round: MessageRound | null;
}

export interface StepMessage extends AnyMessage {
  readonly kind: 'notice';
  readonly step: number;
  /** Where the step asked for written opinions: their last day; where it apologised, the day it appointed. */
  readonly dueOn?: CalendarDay | null;
  /** Where the step let a result stand: the last day to appeal it. */
  readonly appealUntil?: CalendarDay | null;
  /** Where the step apologised for an office's lateness, or asked twice: whom its place has named to hear of it; null: the offices above. */
  readonly superiorId?: string | null;
  /** The one person it goes to, by name; null: to all of its audience. */
  readonly personId?: string | null;
}

export interface ReminderMessage extends AnyMessage {
  readonly kind: 'reminder';
  readonly deadline: DeadlineKind;
  /** The last lawful day as it was when the reminder was planned. */
  readonly dueOn: CalendarDay;
  /** -1 once the day has passed; null: it tells that the day was moved. */
  readonly daysBefore: number | null;
}

/** The signed head of a ledger, for its auditors, and for whoever scored what was sealed under it. */
export interface CheckpointMessage extends AnyMessage {
  readonly kind: 'checkpoint';
  readonly checkpoint: {
    readonly placeId: string;
    readonly number: number;
    /** As it was signed, with its signature. */
    readonly signedText: string;
    /** The session of a council that was sealed under it. */
    readonly session: { readonly id: string; readonly title: string } | null;
    /** Whose result was sealed under it, outside a session. */
    readonly panelId: string | null;
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
  readonly template: PlanTemplate;
  readonly dueOn: CalendarDay;
  /** Null: it tells that the day was moved. */
  readonly daysBefore: number | null;
  readonly plan: {
    readonly callId: string;
    readonly placeId: string;
    readonly placeName: string;
    readonly year: number;
    /** Whether it is: not handed in yet, or not approved yet, whichever the letter asks for. */
    readonly isAwaited: boolean;
  };
}

export interface MessageReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly placeId: string;
  readonly placeName: string;
  readonly year: number;
  /** Of a report about a round. */
  readonly roundNumber: number | null;
}

/** Reminds the officers of a place of the report that is awaited of it. */
export interface ReportMessage extends AnyMessage {
  readonly kind: 'report';
  readonly dueOn: CalendarDay;
  readonly daysBefore: number;
  /** `isAwaited`: not sent, or returned and not sent again, by that day still, and nobody was told the same before. */
  readonly report: MessageReport & { readonly isAwaited: boolean };
}

/** A step on a place's report, for whoever goes on with it. */
export interface ReportStepMessage extends AnyMessage {
  readonly kind: 'reportStep';
  readonly reportStep: MessageReport;
}

/** A step on a place's plan, for whoever goes on with it. */
export interface PlanStepMessage extends AnyMessage {
  readonly kind: 'planStep';
  readonly planStep: {
    readonly id: string;
    readonly placeId: string;
    readonly placeName: string;
    readonly year: number;
  };
}

/** Reminds whoever holds a dossier of the end of a stage's lawful time. */
export interface ClockMessage extends AnyMessage {
  readonly kind: 'clock';
  readonly dossier: MessageDossier;
  /** The last lawful day, or the one appointed since, as it was when the reminder was planned. */
  readonly dueOn: CalendarDay;
  readonly daysBefore: number;
  readonly clock: {
    readonly kind: ClockKind;
    /** Whether it still runs, and is still awaited on that day. */
    readonly isAwaited: boolean;
    /** Whether that day is one that the office appointed since. */
    readonly isAppointed: boolean;
  };
}

/** Tells a place of what a letter asks for its rated products, or of a step on one of them. */
export interface FollowUpMessage extends AnyMessage {
  readonly kind: 'followUp';
  readonly template: FollowUpTemplate;
  /** Of the letter and its day; null: it tells of a step. */
  readonly dueOn: CalendarDay | null;
  /** Null: it reminds of no day. */
  readonly daysBefore: number | null;
  readonly followUp: {
    readonly callId: string;
    /** The one product it tells of; null: all of the place. */
    readonly id: string | null;
    readonly kind: FollowUpKind;
    readonly placeId: string;
    readonly placeName: string;
    readonly basisNumber: string;
    /** Of a reminder of the letter's day: whether that is still its last one. */
    readonly isItsDay: boolean;
    /** How many products of the place are still to be done. */
    readonly open: number;
    /** Of a reminder of the last day for a revocation: whether it is still to be proposed or decided. */
    readonly revocationAwaited: boolean;
  };
}

/** Reminds owner, commune and the office that recognised of a day of a certificate. */
export interface CertificateMessage extends AnyMessage {
  readonly kind: 'certificate';
  readonly template: CertificateTemplate;
  readonly dossier: MessageDossier;
  /** The day it speaks of, and how many days before it was planned to. */
  readonly dueOn: CalendarDay;
  readonly daysBefore: number;
  readonly certificate: {
    /** The last day in force. */
    readonly expiresOn: CalendarDay;
    /** Neither renewed since, nor revoked. */
    readonly stands: boolean;
    /** A dossier for its re-evaluation or upgrade was handed in and is open. */
    readonly isRenewalFiled: boolean;
  };
}

/** Tells one of a council's people of a seat, a charter, a session, or what concerns nobody else. */
export interface CouncilMessage extends AnyMessage {
  readonly kind: 'council';
  readonly template: CouncilNotice;
  readonly council: {
    readonly personId: string;
    /** Null: it tells of a dossier alone. */
    readonly id: string | null;
    readonly name: string | null;
    readonly placeName: string | null;
    /** Of the decision that set it up or appointed its advisory team, or of its charter. */
    readonly basisNumber: string | null;
    readonly decidedOn: CalendarDay | null;
    /** Of a charter. */
    readonly inForceFrom: CalendarDay | null;
    readonly session: {
      readonly id: string;
      readonly title: string;
      readonly plannedOn: CalendarDay;
      /** 'HH:MM' in Vietnam. */
      readonly plannedAt: string;
      readonly venue: string;
      /** How many of its agenda were delivered. */
      readonly dossiers: number;
      /** Cancelled or sealed. */
      readonly isOver: boolean;
    } | null;
  };
}

/** One row of the outbox with what it speaks of, as things stand now. */
export type Message =
  | StepMessage
  | ReminderMessage
  | CheckpointMessage
  | OpinionMessage
  | PlanMessage
  | PlanStepMessage
  | ClockMessage
  | FollowUpMessage
  | CertificateMessage
  | ReportMessage
  | ReportStepMessage
  | CouncilMessage;
