import type { CalendarRefusal } from '../../calendar/working-days.js';
import type { Role } from '../../jurisdiction/role.js';
import type { CalendarDay } from '../../shared/calendar-day.js';
import type { SizeUnlawful } from '../council-size.js';
import type { FollowingDecision } from '../following-decision.js';
import type { QuorumRefusal } from '../quorum.js';

/** Every reason why an action in a session may be refused. */
export type SessionRefusal =
  | CalendarRefusal
  | QuorumRefusal
  | SizeUnlawful
  | { readonly code: 'session.machine-unknown'; readonly machine: string; readonly version: string }
  | { readonly code: 'session.action-not-available'; readonly state: string; readonly action: string }
  | { readonly code: 'person.not-permitted'; readonly roles: readonly Role[] }
  | ({ readonly code: 'council.followed' } & FollowingDecision)
  | { readonly code: 'agenda.empty' }
  | { readonly code: 'agenda.listed-already'; readonly dossierId: string }
  | { readonly code: 'agenda.not-listed'; readonly dossierId: string }
  | { readonly code: 'agenda.not-the-same'; readonly listed: number; readonly given: number }
  | { readonly code: 'agenda.dossier-not-waiting'; readonly dossierId: string }
  | {
      readonly code: 'agenda.delivered-late';
      readonly dossierId: string;
      readonly deliveredOn: CalendarDay;
      readonly leadWorkingDays: number;
      /** The first day on which the session may open. */
      readonly mayOpenOn: CalendarDay;
    }
  | { readonly code: 'agenda.not-delivered'; readonly dossierId: string }
  | { readonly code: 'agenda.scoring-open'; readonly dossierId: string }
  | { readonly code: 'attendance.not-seated'; readonly personId: string }
  | { readonly code: 'attendance.present-already'; readonly personId: string }
  | { readonly code: 'attendance.not-present'; readonly personId: string }
  | { readonly code: 'attendance.stand-in-not-named'; readonly personId: string; readonly memberId: string }
  | { readonly code: 'attendance.paper-missing' }
  | { readonly code: 'charter.stale'; readonly current: string | null }
  | { readonly code: 'reason.missing' };
