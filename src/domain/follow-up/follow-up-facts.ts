import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { EntryKind, FollowUpKind, RecheckOutcome } from './follow-up-kind.js';

/** Something that was done for a product. Money is whole đồng. */
export interface EntryInput {
  readonly what: EntryKind;
  /** The fair, the partners' meeting, the support: by its name. */
  readonly title: string;
  readonly place: string | null;
  readonly from: CalendarDay;
  /** The last day; the first one where it took one day. */
  readonly to: CalendarDay;
  readonly partners: readonly string[];
  readonly contracts: number;
  readonly contractValue: number;
  readonly revenue: number;
  readonly note: string | null;
  readonly photoIds: readonly string[];
}

export interface ConditionFinding {
  readonly condition: string;
  readonly holds: boolean;
  /** What was seen; a broken condition is described. */
  readonly note: string | null;
  /** Number and day of the paper that shows it. */
  readonly paper: string | null;
}

/** What was found when a rated product was checked again. */
export interface Findings {
  readonly checkedOn: CalendarDay;
  readonly participants: readonly string[];
  readonly conditions: readonly ConditionFinding[];
  readonly summary: string;
}

export interface Proposal {
  readonly outcome: RecheckOutcome;
  /** The star proposed instead; of a downgrade only. */
  readonly star: number | null;
  readonly reason: string;
  /** The local rules it rests on, where the decision itself has none. */
  readonly basis: string | null;
}

/** The certificate that a product stands under, as it was recognised. */
export interface StandingCertificate {
  readonly rulebook: string;
  readonly star: number;
  readonly recognisedBy: 'district' | 'province' | 'ministry';
  readonly decidedOn: CalendarDay;
  readonly expiresOn: CalendarDay;
  /** When a re-check, whichever it was, revoked it; null: it stands. */
  readonly revokedOn: CalendarDay | null;
  /** How long it may keep its effect after its end. */
  readonly tailDays: number;
}

/** Where somebody acts on a follow-up: where it is carried out, where it was called for, where the star is decided. */
export type Side = 'carrying' | 'calling' | 'deciding';

/** Everything a follow-up may look at. */
export interface FollowUpFacts {
  readonly today: CalendarDay;
  readonly kind: FollowUpKind;
  /** Who acts, with the roles held at each place. */
  readonly personId: string;
  readonly actor: Readonly<Record<Side, readonly HeldRole[]>>;
  readonly levels: Readonly<Record<Side, Level>>;
  readonly certificate: StandingCertificate;
  /** Who serves where it is carried out. */
  readonly officers: readonly string[];
  readonly photoIds: readonly string[];
  /** What was done and not withdrawn. */
  readonly entries: readonly { readonly id: string; readonly what: EntryKind }[];
  readonly findings: Findings | null;
  readonly proposal: (Proposal & { readonly by: string; readonly on: CalendarDay }) | null;
}

/** What each action brings along. */
export interface FollowUpInputs {
  assign: { readonly personId: string };
  addEntry: EntryInput;
  withdrawEntry: { readonly entryId: string; readonly reason: string };
  attachPhoto: PhotoInput;
  complete: { readonly note?: string };
  reopen: { readonly reason: string };
  callOff: { readonly reason: string };
  recordFindings: Findings;
  propose: Proposal;
  /** Of a confirmation the number may be left out: nothing is decided anew. */
  accept: { readonly decisionNumber: string | null; readonly decidedOn: CalendarDay };
  decline: { readonly reason: string };
}
export type FollowUpAction = keyof FollowUpInputs;
export type FollowUpEvent = { [A in FollowUpAction]: { type: A; input: FollowUpInputs[A] } }[FollowUpAction];

export interface PhotoInput {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}
