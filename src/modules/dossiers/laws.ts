import { Inject, Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../../domain/calendar/working-days.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { WorkingDays } from '../calendar/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { StoredDossier } from './dossier.store.js';

/** What a dossier is judged by: the decision it is pinned to, and the working days as they are known now. */
export interface Law {
  readonly rulebook: Rulebook;
  readonly calendar: WorkingCalendar;
}

@Injectable()
export class Laws {
  constructor(
    private readonly rulebooks: Rulebooks,
    @Inject(WorkingDays) private readonly workingDays: Pick<WorkingDays, 'of'>,
  ) {}

  async of(stored: Pick<StoredDossier, 'rulebook' | 'localRules' | 'calendarVersion'>): Promise<Law> {
    const [rulebook, calendar] = await Promise.all([
      this.rulebooks.pinned(stored),
      this.workingDays.of(stored.calendarVersion),
    ]);
    return { rulebook, calendar };
  }
}
