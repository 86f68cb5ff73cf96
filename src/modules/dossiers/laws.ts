import { Injectable } from '@nestjs/common';
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
    private readonly workingDays: WorkingDays,
  ) {}

  async of(pinned: Pick<StoredDossier, 'rulebook' | 'localRules'>): Promise<Law> {
    return { rulebook: await this.rulebooks.pinned(pinned), calendar: this.workingDays.calendar };
  }
}
