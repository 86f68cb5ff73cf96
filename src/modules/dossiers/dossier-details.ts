import type { AppealProgress } from '../../domain/appeal/appeal-task.js';
import type { CommuneReport } from '../../domain/dossier/dossier-action.js';
import type { StopReason } from '../../domain/calendar/stage-clock.js';
import type { ClockKind } from '../../domain/dossier/clocks.js';
import type { SupplementRequest } from '../../domain/dossier/dossier-facts.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { SealedResult } from '../../domain/dossier/sealed-result.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The legal date that binds the dossier now; `daysLeft` counts to the last lawful day and is negative once it has passed. */
export interface Deadline {
  readonly kind: string;
  readonly on: string;
  readonly counts: 'before' | 'by';
  readonly lastDay: string;
  readonly daysLeft: number;
}

export interface DossierListItem {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly stage: string;
  readonly star: number | null;
  readonly updatedAt: string;
  readonly stageEnteredAt: string;
  readonly product: Named;
  readonly producer: Named;
  readonly commune: Named;
  /** Null where the commune lies directly in its province. */
  readonly district: Named | null;
  readonly province: Named;
  readonly round: { readonly id: string; readonly year: number; readonly number: number };
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly criteriaSet: string;
  readonly machine: { readonly id: string; readonly version: string };
  readonly deadline: Deadline | null;
  /** The lawful time that ends first among those that run; else one whose day is not known yet, or that stands still. */
  readonly clock: {
    readonly kind: ClockKind;
    readonly dueOn: string | null;
    readonly daysLeft: number | null;
    /** The year without a list, where its last day lies in one. */
    readonly missingYear: number | null;
    readonly stoppedBy: StopReason | null;
    /** Where the office has apologised: the day it appointed last. */
    readonly appointedOn: string | null;
  } | null;
  /** The open panel on which the reader is seated and has not cast yet. */
  readonly panelToScore: string | null;
  /** Whether the reader is named to score an appeal and has not cast yet. */
  readonly appealAwaited: boolean;
}

/** What tells whether a dossier waits for the reader, and how urgently. */
export interface HeldDossier extends Standing, Covered {
  readonly id: string;
  readonly stageEnteredAt: string;
  /** The first last day that binds it: the round's, of a lawful time, or of the written opinion that the reader owes; null: none. */
  readonly dueOn: CalendarDay | null;
  readonly isLate: boolean;
  /** Whether a role of the reader holds it; else it is here for its appeal. */
  readonly held: boolean;
  readonly panelToScore: string | null;
  readonly openAppeal: (AppealProgress & { readonly id: string }) | null;
}

/** A dossier that waits for the reader. */
export interface WaitingDossier extends DossierListItem {
  /** The last day for the written opinion that the reader still owes; null where none is asked for. */
  readonly opinionsDueOn: string | null;
}

export interface StepDetails {
  readonly number: number;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly takenBy: { readonly id: string; readonly fullName: string } | null;
  readonly takenAs: string;
  readonly takenAt: string;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

export interface EvidenceDetails {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
}

export interface PanelDetails {
  readonly id: string;
  readonly level: 'district' | 'province';
  readonly scoringRound: number;
  /** Counts the times this scoring began: a result that was opened again is scored anew. */
  readonly attempt: number;
  /** 1 for first sheets, 2 for those after the discussion, 3 for a third scoring. */
  readonly turn: number;
  /** The panel whose sheets are scored again here. */
  readonly rescores: string | null;
  /** Lapsed: it came to no result. */
  readonly status: 'open' | 'closed' | 'lapsed';
  /** The last day for written opinions; null where the council sits. */
  readonly opinionsDueOn: string | null;
  /** The session in which it was opened; null for written opinions. */
  readonly sessionId: string | null;
  /** A closed panel that is only shown was shown to its council alone. */
  readonly standing: 'open' | 'shown' | 'sealed' | 'reopened' | 'lapsed';
  /** What may be scored again after this one, or may be now. */
  readonly contested: readonly string[];
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly seats: readonly {
    readonly personId: string;
    readonly fullName: string;
    readonly seat: string;
    readonly hasCast: boolean;
  }[];
  readonly result: SealedResult | null;
}

/** Null before: the list of the year was missing. */
export interface ReissueDetails {
  readonly clock: ClockKind;
  readonly at: string;
  readonly by: string;
  readonly dueBefore: string | null;
  readonly dueAfter: string;
  readonly reason: string;
}

export interface DossierDetails extends DossierListItem {
  readonly covered: Covered;
  /** Whether the reader scores an open appeal, or may yet be named to: then no result is shown. */
  readonly seesNoMarks: boolean;
  readonly purpose: string;
  readonly description: string;
  readonly supplement: SupplementRequest | null;
  /** Somebody wants a sealed result opened again; another person has to agree. */
  readonly reopening: {
    readonly proposedBy: { readonly id: string; readonly fullName: string };
    readonly proposedOn: string;
    readonly reason: string;
  } | null;
  readonly communeReport: CommuneReport | null;
  readonly samplesReceived: number | null;
  readonly central: { readonly points: number; readonly ballots: number } | null;
  readonly evidence: readonly EvidenceDetails[];
  readonly panels: readonly PanelDetails[];
  readonly recognition: {
    readonly star: number;
    readonly by: 'district' | 'province' | 'ministry';
    readonly decisionNumber: string;
    readonly decidedOn: string;
    readonly certificateNumber: string;
    readonly expiresOn: string;
  } | null;
  readonly steps: readonly StepDetails[];
  /** Lawful times that were counted again with a later calendar, in their order. */
  readonly reissues: readonly ReissueDetails[];
  /** People who hold roles at the dossier's places today, for "who has it". */
  readonly people: readonly { readonly role: string; readonly level: string; readonly fullName: string }[];
}
