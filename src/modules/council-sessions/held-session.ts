import type { CharterTerms, CouncilLevel } from '../../domain/council/charter.js';
import type { ConflictGround } from '../../domain/council/conflict.js';
import type { Seat } from '../../domain/council/seating.rules.js';
import type { AttendanceMode } from '../../domain/council/session/session-facts.js';
import type { BallotSheet, EvaluatedBallot } from '../../domain/scoring/ballot.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { ChairDecision } from '../papers/index.js';

/** A session as it stands while it is being sealed: all that its minutes are made of. Instants in ISO 8601, with microseconds. */
export interface HeldSession {
  readonly level: CouncilLevel;
  readonly council: {
    readonly name: string;
    readonly place: string;
    readonly decisionNumber: string;
    readonly decidedOn: CalendarDay;
    /** In the order of their offices. */
    readonly seats: readonly HeldSeat[];
  };
  readonly charter: {
    readonly number: string;
    readonly decidedOn: CalendarDay;
    readonly terms: CharterTerms;
  } | null;
  readonly scheduledFor: string;
  readonly openedAt: string;
  readonly sealedAt: string;
  readonly venue: string;
  /** Null: to be written in by hand. */
  readonly minutesNumber: string | null;
  /** Who ended it. */
  readonly sealedBy: string;
  readonly attendance: readonly HeldAttendance[];
  readonly items: readonly HeldItem[];
}

export interface HeldSeat {
  readonly personId: string;
  readonly fullName: string;
  readonly seat: Seat;
  readonly body: string;
}

export interface HeldAttendance {
  readonly personId: string;
  readonly fullName: string;
  readonly mode: AttendanceMode;
  readonly standsInFor: string | null;
  /** By what paper. */
  readonly paper: string | null;
  readonly arrivedAt: string;
  readonly leftAt: string;
}

export interface HeldItem {
  readonly dossierId: string;
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly criteriaSet: string;
  readonly deliveredOn: CalendarDay;
  /** Members, and whoever came, who had a conflict when the session opened. */
  readonly conflictedAtOpening: readonly string[];
  /** At the end of the session. */
  readonly conflicts: readonly HeldConflict[];
  /** Closed ones, in the order of scorings, attempts and turns. */
  readonly panels: readonly HeldPanel[];
  /** The chair's decisions with their reasons, and the words of those who had a result opened again. */
  readonly steps: readonly HeldStep[];
}

export interface HeldConflict {
  readonly personId: string;
  readonly name: string;
  readonly ground: ConflictGround;
  readonly note: string | null;
}

export interface HeldStep {
  readonly action: ChairDecision['action'] | 'proposeReopening' | 'confirmReopening';
  readonly reason: string;
  readonly takenAt: string;
  readonly takenBy: Pick<HeldSeat, 'personId' | 'fullName'>;
}

export interface HeldPanel {
  readonly scoringRound: number;
  readonly attempt: number;
  readonly turn: number;
  readonly openedAt: string;
  readonly sealed: boolean;
  readonly reopenedAt: string | null;
  readonly result: PanelResult;
  /** When it was closed: its ballots were counted by them. */
  readonly conflicts: readonly HeldConflict[];
  readonly ballots: readonly HeldBallot[];
}

export interface HeldBallot extends Pick<BallotSheet, 'marks' | 'notes'> {
  readonly personId: string;
  readonly fullName: string;
  readonly total: number;
  readonly void: boolean;
  readonly carried: boolean;
  readonly points: EvaluatedBallot['points'];
}
