import type { CountedTerm } from '../calendar/counted-deadline.js';
import type { AppealGround } from '../appeal/appeal.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { OfficeClock } from './clocks.js';
import type { RoundFacts } from './round-facts.js';

/** One asked-for supplement: a document kind of the rulebook, or nothing where the reason speaks of the whole dossier. */
export interface SupplementItem {
  readonly documentKind?: string;
  readonly reason: string;
}

/** A stored file about to be listed in the dossier; bytes are found by their SHA-256. */
export interface NewEvidence {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What the commune found on the four contents it assesses: QĐ 26/2026, Đ.7.2a, Mẫu 03. */
export interface CommuneReport {
  readonly reportNumber: string;
  readonly assessedOn: CalendarDay;
  /** Where opinions were collected at a meeting. */
  readonly meetingOn?: CalendarDay;
  readonly contents: CommuneContents;
}
/** Origin of product and material, local labour, origin of the idea, local identity and knowledge. */
export type CommuneContents = Readonly<Record<'origin' | 'labour' | 'idea' | 'identity', string>>;

/** A check on the spot: when, where, who was there, what was seen and photographed. QĐ 1048, PL II §4b(3). */
export interface SiteCheck {
  readonly performedOn: CalendarDay;
  /** 'HH:MM' in Vietnam. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** The address. */
  readonly place: string;
  /** Decimal degrees, WGS 84. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  readonly participants: readonly string[];
  /** Ids of pictures attached to the dossier as such. */
  readonly photos: readonly string[];
  readonly conclusion: string;
}

/** An office that has let a lawful time pass appoints another day. */
export interface AppointmentAnew {
  readonly clock: OfficeClock;
  readonly appointedOn: CalendarDay;
  readonly reason: string;
}

export interface DecisionPaper {
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDay;
}

/** What each action on an existing dossier brings along. */
export interface DossierInputs {
  acceptIdea: { note?: string };
  refuseIdea: { reason: string };
  resubmitIdea: { note?: string };
  attachEvidence: NewEvidence;
  removeEvidence: { evidenceId: string };
  submit: { note?: string };
  resubmit: { note?: string };
  withdraw: { reason: string };
  returnForSupplement: { items: readonly SupplementItem[] };
  recordCommuneReport: CommuneReport;
  forwardToDistrict: { note?: string };
  requestEvaluation: { letterNumber: string };
  apologise: AppointmentAnew;
  receive: { samplesReceived?: number; note?: string };
  /** Written opinions are asked by a day, the last one on which they may be given: one that was named, or the usual one as it was counted. */
  openScoring: {
    panelId: string;
    opinionsDueOn?: CalendarDay;
    counted?: CountedTerm;
    /** The charter whose terms whoever asks has seen; null: that the council had none. Left out: nobody looked. */
    charterId?: string | null;
  };
  /** A discussion that not every member has ended alike is ended by whoever presides, with a reason. */
  closeScoring: { note?: string; reason?: string };
  endOpinions: Record<string, never>;
  callMeeting: { reason: string };
  scoreAgain: { reason: string };
  breakOffScoring: { reason: string };
  recordDifference: { reason: string };
  proposeReopening: { reason: string };
  confirmReopening: { reason: string };
  declineReopening: { reason: string };
  fileAppeal: { grounds: readonly AppealGround[] };
  admitAppeal: { memberIds: readonly string[] };
  nameAppealMembers: { memberIds: readonly string[] };
  /** A member who does not cast scores it no more. */
  releaseAppealMember: { memberId: string; reason: string };
  refuseAppeal: { reason: string };
  decideAppeal: { note?: string };
  eliminate: { finding: string; reason: string };
  forwardToProvince: { letterNumber: string; minutesNumber: string };
  requestTest: { laboratory: string };
  recordTest: { performedOn: CalendarDay; laboratory: string; reportNumber: string; conclusion: string };
  attachSitePhoto: NewEvidence;
  withdrawSitePhoto: { evidenceId: string; reason: string };
  recordSiteCheck: SiteCheck;
  recognise: DecisionPaper & { certificateNumber: string };
  forwardToMinistry: { letterNumber: string };
  recordMinistryResult: DecisionPaper & { points: number; ballots: number; certificateNumber?: string };
  evaluateAgain: { reason: string };
  reenter: { round: RoundFacts };
}
export type DossierAction = keyof DossierInputs;

/** What nobody takes: the system does, as soon as it may be done. */
export const systemActions = ['endOpinions'] as const satisfies readonly DossierAction[];
export type SystemAction = (typeof systemActions)[number];
export const isSystemAction = (action: DossierAction): action is SystemAction =>
  systemActions.some((each) => each === action);

/** One action with its input, as decided by a procedure machine. */
export type DossierEvent = { [A in DossierAction]: { type: A; input: DossierInputs[A] } }[DossierAction];
