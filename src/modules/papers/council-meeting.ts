import type { Seat } from '../../domain/council/seating.rules.js';
import type { FailedFloor, PanelTotal, Star } from '../../domain/scoring/star-rating.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** A council's sealed session with all that its papers tell. Instants in ISO 8601. */
export interface CouncilMeeting {
  /** Of the minutes; null: it is written in by hand. */
  readonly number: string | null;
  readonly council: {
    readonly name: string;
    readonly place: string;
    readonly level: 'district' | 'province';
    readonly decisionNumber: string;
    readonly decidedOn: CalendarDay;
  };
  readonly charter: {
    readonly number: string;
    readonly quorum: { readonly present: number; readonly of: number; readonly withChair: boolean };
    readonly spread: number | null;
    readonly leadWorkingDays: number;
  };
  readonly session: {
    readonly scheduledFor: string;
    readonly openedAt: string;
    readonly closedAt: string;
    readonly venue: string;
    readonly deliveredOn: CalendarDay;
  };
  readonly attendance: readonly Attendance[];
  readonly absent: readonly { readonly name: string; readonly seat: Seat }[];
  readonly quorum: { readonly needed: number; readonly present: number };
  readonly items: readonly MeetingItem[];
  readonly head: LedgerHead;
  readonly secretary: string;
  readonly chair: string;
}

export interface Attendance {
  readonly name: string;
  readonly seat: Seat;
  readonly body: string;
  readonly mode: 'inPerson' | 'remote';
  readonly arrivedAt: string;
  readonly leftAt: string | null;
  readonly standsInFor: string | null;
}

export interface MeetingItem {
  readonly order: number;
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly set: string;
  readonly conflicts: readonly { readonly name: string; readonly ground: string }[];
  readonly turns: readonly Turn[];
  readonly rescored: readonly Rescored[];
  readonly chairDecision: { readonly what: string; readonly reason: string } | null;
  readonly result: PanelTotal & {
    readonly star: Star | null;
    readonly outcome: PanelResult['outcome'];
    readonly failedFloors: readonly FailedFloor[];
  };
  readonly reopened: { readonly reason: string } | null;
}

/** One scoring of a product; the last one counts. */
export interface Turn extends PanelTotal {
  readonly number: number;
  readonly cast: readonly { readonly member: string; readonly total: number; readonly void: boolean }[];
  readonly lowest: number;
  readonly highest: number;
}

export interface Rescored {
  readonly member: string;
  readonly criterion: string;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Where the ledger of a place stood when the session was sealed. */
export interface LedgerHead {
  readonly place: string;
  readonly number: number;
  readonly hash: string;
}
