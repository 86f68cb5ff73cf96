import type { PlannedCouncil, PlannedSeat } from '../../domain/council/seating.rules.js';
import type { PlannedAdviser } from '../../domain/council/advisory-team.rules.js';
import type { IssuedCharter } from '../../domain/council/charter.js';
import type { LawfulSize } from '../../domain/council/council-size.js';
import type { FollowingDecision } from '../../domain/council/following-decision.js';
import type { Level, Role } from '../../domain/jurisdiction/role.js';

export interface CouncilSeat extends PlannedSeat {
  readonly fullName: string;
}
export interface Adviser extends PlannedAdviser {
  readonly fullName: string;
}

/** Who signed a decision, as printed on it. */
export interface Signer {
  readonly name: string;
  readonly title: string;
}

/** Tổ tư vấn, tổ giúp việc: appointed with its council, or by a decision of its own. */
export interface AdvisoryTeam {
  readonly id: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signer: Signer;
  /** The leader first. */
  readonly advisers: readonly Adviser[];
}

/** Hội đồng: set up by a decision at a district or province to score dossiers. */
export interface Council extends Omit<PlannedCouncil, 'advisers'> {
  readonly id: string;
  readonly name: string;
  readonly place: { readonly id: string; readonly name: string; readonly level: Level };
  /** The province of its place, or the place itself. */
  readonly provinceId: string;
  readonly decisionNumber: string;
  /** Null of a council set up before signers were put on the record. */
  readonly signer: Signer | null;
  readonly seats: readonly CouncilSeat[];
  /** The team last appointed; null: there is none. */
  readonly advisoryTeam: AdvisoryTeam | null;
  /** By which decision another council has followed it; null: it is in force. */
  readonly followedBy: FollowingDecision | null;
}

/** A council beside the decisions in force by which it has too few members, or too many. */
export interface JudgedCouncil extends Omit<Council, 'provinceId'> {
  readonly sizeUnlawful: readonly LawfulSize[];
}

export interface NewCharter extends Omit<IssuedCharter, 'id'> {
  readonly id: string;
  readonly councilId: string;
}

export interface NewCouncil extends PlannedCouncil {
  readonly id: string;
  readonly name: string;
  readonly placeId: string;
  readonly decisionNumber: string;
  readonly signer: Signer;
}

export interface NewTeam extends Omit<AdvisoryTeam, 'advisers'> {
  readonly councilId: string;
  readonly advisers: readonly PlannedAdviser[];
}

/** Somebody who may be seated in a council or appointed to its advisory team. */
export interface Candidate {
  readonly id: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
}
