import type { Role } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { RevocationGrounds } from './recheck-conditions.js';
import type { RecheckOutcome } from './follow-up-kind.js';

/** Every reason why an action on a follow-up may be refused. */
export type FollowUpRefusal =
  | { readonly code: 'follow-up.machine-unknown'; readonly machine: string; readonly version: string }
  | { readonly code: 'follow-up.action-not-available'; readonly state: string; readonly action: string }
  | { readonly code: 'person.not-permitted'; readonly roles: readonly Role[] }
  | { readonly code: 'follow-up.person-unknown'; readonly personId: string }
  | { readonly code: 'follow-up.nothing-done' }
  | { readonly code: 'follow-up.entry-unknown'; readonly entryId: string }
  | { readonly code: 'follow-up.photo-unknown'; readonly photoId: string }
  | { readonly code: 'follow-up.not-a-photo'; readonly mediaType: string }
  | {
      readonly code: 'entry.days-out-of-order';
      readonly firstDay: CalendarDay;
      readonly lastDay: CalendarDay;
    }
  | { readonly code: 'entry.place-missing' }
  | { readonly code: 'entry.value-without-contract' }
  | { readonly code: 'recheck.condition-missing'; readonly condition: string }
  | { readonly code: 'recheck.condition-unknown'; readonly condition: string }
  | { readonly code: 'recheck.condition-twice'; readonly condition: string }
  | { readonly code: 'recheck.finding-undescribed'; readonly condition: string }
  | { readonly code: 'recheck.paper-missing'; readonly condition: string }
  | {
      readonly code: 'recheck.before-recognition';
      readonly checkedOn: CalendarDay;
      readonly recognisedOn: CalendarDay;
    }
  | { readonly code: 'recheck.not-checked' }
  | { readonly code: 'recheck.conditions-broken'; readonly conditions: readonly string[] }
  | {
      readonly code: 'recheck.ground-missing';
      readonly proposed: RecheckOutcome;
      readonly grounds: RevocationGrounds;
    }
  | { readonly code: 'recheck.revocation-demanded'; readonly conditions: readonly string[] }
  | { readonly code: 'recheck.star-not-lower'; readonly star: number | null; readonly held: number }
  | { readonly code: 'recheck.basis-missing' }
  | { readonly code: 'recheck.own-proposal' }
  | {
      readonly code: 'recheck.decision-before-proposal';
      readonly decidedOn: CalendarDay;
      readonly proposedOn: CalendarDay;
    }
  | { readonly code: 'decision.number-missing' }
  | { readonly code: 'recheck.certificate-lapsed'; readonly expiresOn: CalendarDay }
  | { readonly code: 'recheck.certificate-revoked'; readonly revokedOn: CalendarDay }
  | { readonly code: 'recheck.finding-undecided'; readonly conditions: readonly string[] }
  | { readonly code: 'reason.missing' }
  | {
      readonly code: 'day.in-the-future';
      readonly field: string;
      readonly day: CalendarDay;
      readonly today: CalendarDay;
    };
