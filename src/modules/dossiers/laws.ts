import { Inject, Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../../domain/calendar/working-days.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { WorkingDays } from '../calendar/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { StoredDossier } from './dossier.store.js';

/** What a dossier is judged by: the decision it is pinned to, the working days as they are known now, and those its clocks keep. */
export interface Law {
  readonly rulebook: Rulebook;
  readonly calendar: WorkingCalendar;
  readonly clockCalendars: readonly WorkingCalendar[];
}

@Injectable()
export class Laws {
  constructor(
    private readonly rulebooks: Rulebooks,
    @Inject(WorkingDays) private readonly workingDays: Pick<WorkingDays, 'of'>,
  ) {}

  async of(
    stored: Pick<StoredDossier, 'rulebook' | 'localRules' | 'calendarVersion' | 'clocks'>,
  ): Promise<Law> {
    const { calendarVersion, clocks } = stored;
    const earlier = [...new Set(clocks.map((clock) => clock.calendarVersion))].filter(
      (version) => version !== calendarVersion,
    );
    const [rulebook, calendar, ...clockCalendars] = await Promise.all([
      this.rulebooks.pinned(stored),
      this.workingDays.of(calendarVersion),
      ...earlier.map((version) => this.workingDays.of(version)),
    ]);
    return { rulebook, calendar, clockCalendars };
  }
}
