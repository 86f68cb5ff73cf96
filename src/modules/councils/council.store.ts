import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { Council, NewCouncil } from './council.js';

export interface CouncilQuestion extends PageWindow {
  /** Places whose councils the person may see; null: all. */
  readonly among: readonly string[] | null;
  readonly placeId: string | null;
}

export abstract class CouncilStore {
  /** The legal day of now. */
  abstract today(): Promise<CalendarDay>;
  /** Newest decision first; the page begins after such a day and an id. */
  abstract list(question: CouncilQuestion): Promise<readonly Council[]>;
  abstract add(council: NewCouncil, by: Writer): Promise<Outcome<Council, KeyReused>>;
}
