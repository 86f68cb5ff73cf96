import type { DeadlineKind } from '../dossier/round-facts.js';
import type { CalendarDay } from '../shared/calendar-day.js';

/** Every reason why a round may not be opened or its dates not be moved. */
export type RoundRefusal =
  | {
      readonly code: 'round.dates-out-of-order';
      readonly earlier: DeadlineKind;
      readonly later: DeadlineKind;
      readonly earlierLastDay: CalendarDay;
      readonly laterLastDay: CalendarDay;
    }
  | {
      readonly code: 'round.rulebook-not-in-force';
      readonly rulebook: string;
      readonly year: number;
      readonly effectiveFrom: CalendarDay;
      readonly effectiveTo: CalendarDay | null;
    }
  | {
      readonly code: 'round.district-date-missing' | 'round.district-date-unexpected';
      readonly rulebook: string;
    }
  | { readonly code: 'round.nothing-changed' };
