import type { CharterTerms, CouncilLevel } from '../../domain/council/charter.js';
import type { DossierClock } from '../../domain/dossier/clocks.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { LegalDates } from '../../domain/dossier/round-facts.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { HeldRole, Level } from '../../domain/jurisdiction/role.js';
import type { Purpose } from '../../domain/rulebook/purpose.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

interface NamedPerson {
  readonly id: string;
  readonly fullName: string;
}

/** What an office has set of a step, with who and when. */
export interface ScheduleChange {
  readonly number: number;
  readonly stage: string;
  /** Null: as the law and the round have it. */
  readonly plannedOn: CalendarDay | null;
  /** Null: the office that holds the step. */
  readonly responsible: NamedPerson | null;
  readonly reason: string | null;
  readonly changedBy: string;
  readonly changedAt: string;
  /** False of what was set for an earlier round: it holds no more. */
  readonly holds: boolean;
}

/** All that the schedule of a product is made of, as the record has it. */
export interface StoredSchedule extends Standing, Covered {
  readonly dossierId: string;
  /** Counts what was set so far. */
  readonly version: number;
  readonly product: { readonly id: string; readonly name: string };
  readonly producer: { readonly id: string; readonly name: string };
  readonly commune: NamedPlace;
  readonly district: NamedPlace | null;
  readonly province: NamedPlace;
  readonly round: LegalDates & { readonly id: string; readonly year: number; readonly number: number };
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly purpose: Purpose;
  readonly today: CalendarDay;
  readonly calendarVersion: number;
  readonly clocks: readonly DossierClock[];
  /** Of the council that has it on an agenda, else of the one set up last; null: it has none. */
  readonly charters: Readonly<Record<CouncilLevel, CharterTerms | null>>;
  /** When the papers for the session ahead were delivered. */
  readonly deliveredOn: CalendarDay | null;
  /** The last day of written opinions, else the planned day of the session ahead. */
  readonly fixedOn: CalendarDay | null;
  readonly passed: readonly { readonly toState: string; readonly on: CalendarDay }[];
  /** The latest first. */
  readonly changes: readonly ScheduleChange[];
  /** Whom the commune's plan names to guide the owner. */
  readonly guide: NamedPerson | null;
  /** Who holds the offices of its places today, by name. */
  readonly people: readonly (HeldRole & { readonly fullName: string })[];
}

/** One that names a person for a step. */
export interface NamingSchedule extends StoredSchedule {
  /** Grows whenever anything changes that its planned days are reckoned from. */
  readonly grown: number;
}
