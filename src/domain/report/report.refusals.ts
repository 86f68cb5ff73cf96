import type { Role } from '../jurisdiction/role.js';

/** Every reason why an action on a report may be refused. */
export type ReportRefusal =
  | { readonly code: 'report.machine-unknown'; readonly machine: string; readonly version: string }
  | { readonly code: 'report.action-not-available'; readonly state: string; readonly action: string }
  | { readonly code: 'person.not-permitted'; readonly roles: readonly Role[] }
  | { readonly code: 'report.waiting-below'; readonly placeId: string; readonly placeName: string }
  | { readonly code: 'report.above-missing' }
  | { readonly code: 'report.above-closed'; readonly state: string }
  | { readonly code: 'reason.missing' };
