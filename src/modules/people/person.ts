import type { Assignment } from '../../domain/jurisdiction/covering-roles.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** An office somebody holds, held or will hold. */
export interface PersonAssignment extends Assignment {
  readonly id: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
}

/** An account as an administrator sees it: only the assignments within that administrator's places. */
export interface Person {
  readonly id: string;
  readonly version: number;
  readonly fullName: string;
  readonly signInName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** The ways by which the present address was refused for good when something was last sent to it. */
  readonly unreachableBy: readonly ('mail' | 'text')[];
  /** What is on record to hint at conflicts of interest; what stands there is shown to nobody. */
  readonly conflictData: readonly ConflictField[];
  /** A closed account signs nobody in; what was done with it stays on record. */
  readonly active: boolean;
  /** Why it was closed, or opened again, last. */
  readonly activeReason: string | null;
  readonly assignments: readonly PersonAssignment[];
}

/** Where somebody is reached. */
export type Contact = Pick<Person, 'email' | 'phone'>;

/** What serves only to hint at conflicts of interest. */
export const conflictFields = ['identityNumber', 'address', 'employer'] as const;
export type ConflictField = (typeof conflictFields)[number];
export type ConflictData = Readonly<Record<ConflictField, string | null>>;

export interface NewPerson
  extends Pick<Person, 'id' | 'fullName' | 'signInName' | 'email' | 'phone'>, ConflictData {
  readonly passwordHash: string;
  /** Whether somebody else has set it: it then serves once, to set one's own. */
  readonly mustChangePassword: boolean;
}
