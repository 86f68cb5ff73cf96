import type { CalendarDay } from '../shared/calendar-day.js';

export type RulebookRefusal =
  | {
      readonly code: 'rulebook.not-in-force';
      readonly rulebook: string;
      readonly filedOn: CalendarDay;
      readonly effectiveFrom: CalendarDay;
      readonly effectiveTo: CalendarDay | null;
    }
  | { readonly code: 'rulebook.criteria-set-unknown'; readonly rulebook: string; readonly set: string }
  | {
      readonly code: 'rulebook.set-without-counterpart';
      readonly rulebook: string;
      readonly classifiedUnder: string;
      readonly set: string;
    };
