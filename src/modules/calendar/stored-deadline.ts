import type { CharterTerms, CouncilLevel } from '../../domain/council/charter.js';
import type { CountedDeadline } from '../../domain/calendar/counted-deadline.js';
import type { DossierClock } from '../../domain/dossier/clocks.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** Which deadline of which dossier: of the panel that is asked for opinions, of the session that it was delivered to, or its own. */
export interface DeadlineName {
  readonly kind: CountedDeadline['kind'];
  readonly ofId: string;
  readonly dossierId: string;
}

/** A deadline that is still open, as stored; its decision and charter tell how many working days it takes. */
export interface StoredDeadline extends DeadlineName {
  readonly product: string;
  readonly place: { readonly id: string; readonly name: string };
  readonly level: CouncilLevel;
  readonly from: CalendarDay;
  /** As they were counted; null where the charter in force tells. */
  readonly workingDays: number | null;
  readonly calendarVersion: number;
  /** Of opinions: the last day of the re-evaluation's lawful time; null where none runs. */
  readonly latest: CalendarDay | null;
  /** Null where no day is stored: it follows from the version. */
  readonly dueOn: CalendarDay | null;
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly charter: CharterTerms | null;
  /** A lawful time of the dossier itself. */
  readonly clock: DossierClock | null;
}

/** A stored deadline with its day. */
export type OpenDeadline = DeadlineName & Pick<StoredDeadline, 'product' | 'place'> & CountedDeadline;
