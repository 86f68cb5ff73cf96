import type { ClockKind } from '../../domain/dossier/clocks.js';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** A reminder of a dossier, whatever has become of it. */
export interface DossierReminder {
  readonly deadline: DeadlineKind | ClockKind;
  readonly daysBefore: number;
  readonly dueAt: Date;
  readonly dueOn: CalendarDay;
  readonly status: 'planned' | 'handed' | 'delivered' | 'cancelled';
  readonly deliveredAt: Date | null;
}

/** What a dossier's people will be, or were, reminded of. */
export abstract class DossierReminderStore {
  /** By the day they fire; null for a dossier that is missing or outside these bounds. */
  abstract listOf(
    dossierId: string,
    bounds: { readonly placeIds: readonly string[]; readonly producerIds: readonly string[] },
  ): Promise<readonly DossierReminder[] | null>;
}
