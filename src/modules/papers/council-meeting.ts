import type { ConflictGround } from '../../domain/council/conflict.js';
import type { CouncilLevel } from '../../domain/council/charter.js';
import type { AttendanceMode } from '../../domain/council/session/session-facts.js';
import type { Seat } from '../../domain/council/seating.rules.js';
import type { CodedName } from '../../domain/scoring/criteria-set.js';
import type { FailedFloor, PanelTotal, Star } from '../../domain/scoring/star-rating.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** A council's sealed session with all that its papers tell. Instants in ISO 8601. */
export interface CouncilMeeting {
  /** Of the sentences. Absent in minutes kept before they had one: those print as they were, and so does every edition. */
  readonly edition?: 2 | 3;
  /** Of the minutes; null: it is written in by hand. */
  readonly number: string | null;
  readonly council: {
    readonly name: string;
    readonly place: string;
    readonly level: CouncilLevel;
    readonly decisionNumber: string;
    readonly decidedOn: CalendarDay;
  };
  /** The council's own charter; null: the decisions of the dossiers alone. */
  readonly charter: { readonly number: string; readonly decidedOn: CalendarDay } | null;
  readonly session: {
    readonly scheduledFor: string;
    readonly openedAt: string;
    readonly closedAt: string;
    readonly venue: string;
    /** The days on which dossiers reached the members, in their order. */
    readonly deliveredOn: readonly CalendarDay[];
    readonly leadWorkingDays: number;
  };
  readonly attendance: readonly Attendance[];
  readonly absent: readonly { readonly name: string; readonly seat: Seat }[];
  /** When the session opened, by the strictest dossier of its agenda. */
  readonly quorum: {
    readonly needed: number;
    readonly present: number;
    readonly share: { readonly present: number; readonly of: number };
    readonly withChair: boolean;
  };
  readonly items: readonly MeetingItem[];
  readonly head: LedgerHead;
  readonly secretary: string;
  readonly chair: string;
}

export interface Attendance {
  /** Absent in minutes kept before it was. */
  readonly personId?: string;
  readonly name: string;
  readonly seat: Seat;
  readonly body: string;
  readonly mode: AttendanceMode;
  readonly arrivedAt: string;
  /** Null: stayed to the end. */
  readonly leftAt: string | null;
  readonly standsInFor: string | null;
  /** By what paper, with its number and day as it was written down. Absent in minutes kept before it was. */
  readonly paper?: string | null;
}

/** A product and one scoring of it; where a result was opened again in the session itself, each scoring is an item. */
export interface MeetingItem {
  /** On the agenda. */
  readonly order: number;
  readonly dossierId: string;
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly set: CodedName;
  /** How far totals may lie apart; null: as far as they like. */
  readonly spread: number | null;
  /** Null: not scored in this session. */
  readonly scoring: { readonly round: number; readonly attempt: number } | null;
  /** As the ballots were counted by, when the scoring was closed; without a scoring at the end of the session. */
  readonly conflicts: readonly {
    /** Absent in minutes kept before it was. */
    readonly personId?: string;
    readonly name: string;
    readonly ground: ConflictGround;
    readonly note: string | null;
  }[];
  readonly turns: readonly Turn[];
  readonly rescored: readonly Rescored[];
  readonly decisions: readonly ChairDecision[];
  /** Null: none was sealed. */
  readonly result:
    | (PanelTotal & {
        readonly star: Star | null;
        readonly outcome: PanelResult['outcome'];
        readonly failedFloors: readonly FailedFloor[];
      })
    | null;
  /** Opened again before the session ended. */
  readonly reopened: { readonly reason: string } | null;
  /** What the council said and scored is not for this reader. Never kept: it is told of a copy. */
  readonly withheld?: true;
}

/** The copy of a meeting for a member who has a conflict of interest in these dossiers (ADR 0007). Pure. */
export const withheldFrom = <M extends Pick<CouncilMeeting, 'items'>>(
  meeting: M,
  dossierIds: readonly string[],
): M => ({
  ...meeting,
  items: meeting.items.map((item) => (dossierIds.includes(item.dossierId) ? { ...item, ...withheld } : item)),
});

const withheld = {
  ...{ withheld: true, turns: [], rescored: [], decisions: [], result: null, reopened: null },
} as const;

/** What whoever presides over a product decides with a reason, or, where nobody may, the secretary. */
export interface ChairDecision {
  readonly action: 'scoreAgain' | 'recordDifference' | 'breakOffScoring' | 'eliminate';
  readonly reason: string;
  /** Absent in minutes kept before it was: they name the chair, whoever it was. */
  readonly by?: DecidedBy;
}

export interface DecidedBy {
  readonly personId: string;
  readonly name: string;
  /** In which they were; null: in none of the council. */
  readonly seat: Seat | null;
  /** The name of the member whose seat it is, where it is another's. */
  readonly standsInFor: string | null;
}

/** The sheets of one turn: first sheets, then those after a discussion; the last ones count. */
export interface Turn extends PanelTotal {
  readonly number: number;
  readonly cast: readonly CastTotal[];
  readonly lowest: number;
  readonly highest: number;
}

export interface CastTotal {
  /** Names are shared. Absent in minutes kept before it was. */
  readonly personId?: string;
  readonly member: string;
  readonly total: number;
  readonly void: boolean;
}

export interface Rescored {
  readonly turn: number;
  /** Absent in minutes kept before it was. */
  readonly personId?: string;
  readonly member: string;
  readonly criterion: string;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Where the ledger of a place stood when the session was sealed. */
export interface LedgerHead {
  readonly placeId: string;
  readonly number: number;
  readonly hash: string;
}
