import type { CouncilLevel, IssuedCharter } from '../../domain/council/charter.js';
import type { FollowingDecision } from '../../domain/council/following-decision.js';
import type { SeatedMember } from '../../domain/council/quorum.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { AttendanceMode } from '../../domain/council/session/session-facts.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

export interface NewCouncilSession {
  readonly councilId: string;
  readonly title: string;
  readonly plannedOn: CalendarDay;
  /** 'HH:MM' in Vietnam. */
  readonly plannedAt: string;
  readonly venue: string;
}

/** A dossier on the agenda as stored; its decision makes the charter of it. */
export interface StoredItem {
  readonly dossierId: string;
  readonly version: number;
  readonly position: number;
  readonly deliveredOn: CalendarDay | null;
  /** The version of the calendar on the day of delivery. */
  readonly deliveredCalendar: number | null;
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly state: string;
  readonly rulebook: string;
  readonly localRules: string | null;
  /** Members, and whoever has come, who must stay out of it. */
  readonly conflicted: readonly string[];
  /** Of whom nothing is said yet on a conflict of interest in it: members, whoever may stand in, whoever has come, whoever runs the session. */
  readonly undeclared: readonly string[];
  readonly awaitsCouncil: boolean;
  /** The panel of this session that is open now: who is awaited, never how anybody voted. */
  readonly panel: {
    readonly id: string;
    readonly turn: number;
    readonly seats: readonly string[];
    readonly cast: readonly string[];
  } | null;
  /** Its totals lie too far apart, and the chair has not decided yet. */
  readonly awaitsChair: boolean;
  /** That its scoring in this session was broken off, and has not begun anew in it; from whom the reason is kept. */
  readonly brokenOff: {
    readonly at: string;
    readonly reason: string;
    readonly keptFrom: readonly string[];
  } | null;
  /** Whether a result of this session stands. */
  readonly sealed: boolean;
}

export interface StoredAttendance {
  readonly personId: string;
  readonly fullName: string;
  readonly mode: AttendanceMode;
  readonly standsInFor: string | null;
  readonly paper: string | null;
  readonly arrivedAt: string;
  readonly leftAt: string | null;
}

/** Phiên họp: a council in session, with all that decides what may be done in it. */
export interface CouncilSession extends Standing, NewCouncilSession {
  readonly id: string;
  readonly version: number;
  readonly level: CouncilLevel;
  readonly place: { readonly id: string; readonly name: string };
  readonly council: {
    readonly id: string;
    readonly name: string;
    readonly seats: readonly (SeatedMember & { readonly fullName: string; readonly body: string })[];
  };
  /** By which decision another council has followed this one; null: it is in force. */
  readonly followedBy: FollowingDecision | null;
  /** The council's advisory team, the one decided last. */
  readonly adviserIds: readonly string[];
  /** What it was opened under; before that the newest in force. */
  readonly charter: Pick<IssuedCharter, 'id' | 'decisionNumber' | 'decidedOn' | 'terms'> | null;
  readonly openedAt: string | null;
  readonly sealedAt: string | null;
  /** Whether there are minutes of it. */
  readonly minutesKept: boolean;
  /** The signed head of the place's ledger under which it was sealed. */
  readonly ledgerHead: { readonly number: number; readonly hash: string } | null;
  readonly today: CalendarDay;
  readonly items: readonly StoredItem[];
  readonly attendance: readonly StoredAttendance[];
}

export interface SessionListItem {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly plannedOn: CalendarDay;
  readonly plannedAt: string;
  readonly venue: string;
  readonly council: { readonly id: string; readonly name: string };
  readonly place: { readonly id: string; readonly name: string };
  /** That the reader may see. */
  readonly dossiers: number;
}

/** A dossier that waits for the council of a session and is on no agenda yet. */
export interface WaitingDossier {
  readonly dossierId: string;
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly state: string;
  readonly round: {
    readonly id: string;
    readonly year: number;
    readonly number: number;
    readonly place: { readonly id: string; readonly name: string; readonly level: Level };
  };
}
