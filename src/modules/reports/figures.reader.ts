import type { Figure } from '../../domain/report/figures.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** What figures are of: a place with all below it, or the whole country; a year, or one of its rounds; a moment. */
export interface FiguresQuestion {
  readonly place: { readonly id: string; readonly level: Level } | null;
  readonly year: number;
  readonly roundId: string | null;
  /** An instant as the database writes it; null: now. What was recorded later is not counted. */
  readonly asOf: string | null;
}

export interface RawFigures {
  /** To the microsecond, in UTC. */
  readonly asOf: string;
  /** Its legal day. */
  readonly day: CalendarDay;
  /** Where dossiers stand is told by the states of the procedures. */
  readonly figures: readonly Figure[];
}

/** Counts what the record says. */
export abstract class FiguresReader {
  abstract read(question: FiguresQuestion): Promise<RawFigures>;
}
