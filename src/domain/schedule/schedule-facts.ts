import type { CharterTerms, CouncilLevel } from '../council/charter.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { DossierClock } from '../dossier/clocks.js';
import type { Standing } from '../shared/standing.js';
import type { LegalDates } from '../dossier/round-facts.js';
import type { Purpose } from '../rulebook/purpose.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { CalendarDay } from '../shared/calendar-day.js';

/** Everything the schedule of one product is made of. */
export interface ScheduleFacts {
  readonly standing: Standing;
  readonly purpose: Purpose;
  readonly today: CalendarDay;
  /** The states it came to in this round, with their days, in order. */
  readonly passed: readonly { readonly toState: string; readonly on: CalendarDay }[];
  readonly dates: LegalDates;
  readonly clocks: readonly DossierClock[];
  readonly rulebook: Rulebook;
  /** What its councils have set for themselves; null: nothing. */
  readonly charters: Readonly<Record<CouncilLevel, CharterTerms | null>>;
  /** When the papers for the session ahead were delivered; null: they were not. */
  readonly deliveredOn: CalendarDay | null;
  /** The last day of the opinions that are asked, else that of the session ahead, where it is planned; null: neither. */
  readonly fixedOn: CalendarDay | null;
  readonly calendar: WorkingCalendar;
  /** The days that offices have set, by stage. */
  readonly set: Readonly<Record<string, CalendarDay>>;
}
