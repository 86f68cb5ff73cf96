import type { WorkingCalendar } from '../../calendar/working-days.js';
import type { HeldRole } from '../../jurisdiction/role.js';
import type { CalendarDay } from '../../shared/calendar-day.js';
import type { Charter, CouncilLevel } from '../charter.js';
import type { FollowingDecision } from '../following-decision.js';
import type { SeatedMember } from '../quorum.js';

/** A dossier on the agenda. */
export interface SessionItem {
  readonly dossierId: string;
  /** The day it reached the members; null: not yet. */
  readonly deliveredOn: CalendarDay | null;
  /** The working days that its lead is counted in: as they were known on the day of delivery. */
  readonly calendar: WorkingCalendar;
  /** What binds the council for this dossier: its charter over the dossier's own decision. */
  readonly charter: Charter;
  /** The smallest lawful council for it. */
  readonly minimum: number;
  /** The largest one. */
  readonly maximum: number;
  /** Who must stay out of it: members, and whoever has come in the seat of one. */
  readonly conflicted: readonly string[];
  /** Whether the dossier waits for this council to score it. */
  readonly awaitsCouncil: boolean;
  /** Whether its ballots are being cast, or discussed, now. */
  readonly isBeingScored: boolean;
}

export interface Attendance {
  readonly personId: string;
  readonly standsInFor: string | null;
}

/** Everything a session may look at. Dates come in as facts. */
export interface SessionFacts {
  readonly today: CalendarDay;
  readonly actor: { readonly personId: string; readonly roles: readonly HeldRole[] };
  readonly level: CouncilLevel;
  readonly council: { readonly id: string; readonly seats: readonly SeatedMember[] };
  /** By which decision another council has followed it; null: it is in force. */
  readonly followedBy: FollowingDecision | null;
  /** The charter in force today; null: the decision's defaults alone. */
  readonly charterId: string | null;
  readonly items: readonly SessionItem[];
  /** Who is there now. */
  readonly present: readonly Attendance[];
}

export const attendanceModes = ['inPerson', 'remote'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

/** What each action brings along. */
export interface SessionInputs {
  addItems: { dossierIds: readonly string[] };
  removeItem: { dossierId: string };
  arrange: { dossierIds: readonly string[] };
  deliver: { note?: string };
  arrive: { personId: string; mode: AttendanceMode; standsInFor?: string; paper?: string };
  leave: { personId: string };
  open: { charterId: string | null };
  /** The number the council's office gives the minutes; left out, it is written in by hand. */
  seal: { note?: string; minutesNumber?: string };
  cancel: { reason: string };
}
export type SessionAction = keyof SessionInputs;
export type SessionEvent = { [A in SessionAction]: { type: A; input: SessionInputs[A] } }[SessionAction];

/** Where each present member sits: in the own seat, or in that of whomever they stand in for. */
export const sittingIn = ({ present, council }: SessionFacts): readonly SeatedMember[] =>
  present.flatMap(({ personId, standsInFor }) => {
    const held = council.seats.find((seat) => seat.personId === (standsInFor ?? personId));
    return held ? [{ personId, seat: held.seat, standsInFor }] : [];
  });
