import type { PlannedCouncil, PlannedSeat } from '../../domain/council/seating.rules.js';
import type { IssuedCharter } from '../../domain/council/charter.js';
import type { Level } from '../../domain/jurisdiction/role.js';

export interface CouncilSeat extends PlannedSeat {
  readonly fullName: string;
}

/** Hội đồng: set up by a decision at a district or province to score dossiers. */
export interface Council extends PlannedCouncil {
  readonly id: string;
  readonly name: string;
  readonly place: { readonly id: string; readonly name: string; readonly level: Level };
  readonly decisionNumber: string;
  readonly seats: readonly CouncilSeat[];
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
}
