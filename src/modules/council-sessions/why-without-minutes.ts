import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { StoredMeeting } from './meeting.store.js';

export type WithoutMinutes =
  | { readonly code: 'session.not-sealed'; readonly state: string }
  | { readonly code: 'session.minutes-not-kept'; readonly sealedOn: CalendarDay };

/**
 * Why a session has no minutes; null: it has. Those sealed before minutes were kept get none afterwards: names may have
 * changed since, and no signed head would cover what they say. Pure.
 */
export function whyWithoutMinutes({ state, sealedOn, meeting }: StoredMeeting): WithoutMinutes | null {
  if (state !== 'sealed' || sealedOn === null) return { code: 'session.not-sealed', state };
  return meeting ? null : { code: 'session.minutes-not-kept', sealedOn };
}
