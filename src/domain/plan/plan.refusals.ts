import type { Role } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { PlanYearOver } from './plan-year.js';

/** Every reason why an action on a plan may be refused. */
export type PlanRefusal =
  | PlanYearOver
  | { readonly code: 'plan.machine-unknown'; readonly machine: string; readonly version: string }
  | { readonly code: 'plan.action-not-available'; readonly state: string; readonly action: string }
  | { readonly code: 'person.not-permitted'; readonly roles: readonly Role[] }
  | { readonly code: 'plan.empty' }
  | { readonly code: 'plan.targets-missing' }
  | { readonly code: 'plan.item-unknown'; readonly itemId: string }
  | { readonly code: 'plan.item-twice'; readonly itemId: string; readonly productName: string }
  | { readonly code: 'plan.item-registered'; readonly itemId: string; readonly productName: string }
  | { readonly code: 'plan.guide-missing'; readonly itemId: string; readonly productName: string }
  | { readonly code: 'plan.guide-unknown'; readonly guideId: string }
  | { readonly code: 'plan.guides-differ'; readonly producerName: string }
  | { readonly code: 'plan.goal-missing'; readonly itemId: string; readonly productName: string }
  | { readonly code: 'plan.producer-unknown'; readonly producerId: string }
  | { readonly code: 'plan.product-unknown'; readonly productId: string }
  | { readonly code: 'plan.product-without-producer'; readonly productId: string }
  | { readonly code: 'plan.round-unknown'; readonly roundId: string; readonly year: number }
  | { readonly code: 'plan.above-missing'; readonly year: number }
  | { readonly code: 'plan.above-closed'; readonly state: string }
  | { readonly code: 'plan.waiting-below'; readonly placeId: string; readonly placeName: string }
  | { readonly code: 'plan.nothing-to-register' }
  | {
      readonly code: 'plan.decision-before-change';
      readonly decidedOn: CalendarDay;
      readonly changedOn: CalendarDay;
    }
  | { readonly code: 'reason.missing' }
  | {
      readonly code: 'day.in-the-future';
      readonly field: string;
      readonly day: CalendarDay;
      readonly today: CalendarDay;
    };
