import { Injectable } from '@nestjs/common';
import { dueOf } from '../../domain/calendar/counted-deadline.js';
import { charterOf } from '../../domain/council/charter.js';
import { Rulebooks } from '../rulebooks/index.js';
import { CalendarStore } from './calendar.store.js';
import type { OpenDeadline, StoredDeadline } from './stored-deadline.js';
import { WorkingDays } from './working-days.js';

/** Deadlines counted in working days that are still open, each with the day that stands. */
@Injectable()
export class OpenDeadlines {
  constructor(
    private readonly store: CalendarStore,
    private readonly rulebooks: Rulebooks,
    private readonly workingDays: WorkingDays,
  ) {}

  async list(among: readonly string[] | null): Promise<readonly OpenDeadline[]> {
    return this.withDays(await this.store.listOpen(among));
  }

  async withDays(stored: readonly StoredDeadline[]): Promise<readonly OpenDeadline[]> {
    const open: OpenDeadline[] = [];
    for (const each of stored) open.push(await this.withDay(each));
    return open;
  }

  private async withDay(stored: StoredDeadline): Promise<OpenDeadline> {
    const { kind, ofId, dossierId, product, place, from, calendarVersion } = stored;
    const rulebook = await this.rulebooks.pinned(stored);
    const workingDays =
      stored.workingDays ?? charterOf(rulebook, stored.level, stored.charter).leadWorkingDays;
    const due = dueOf(await this.workingDays.of(calendarVersion), { kind, from, workingDays });
    return {
      ...{ kind, ofId, dossierId, product, place, from, workingDays, calendarVersion },
      longestDays: kind === 'opinions' ? rulebook.deadlines.reevaluationDays : null,
      dueOn: stored.dueOn ?? (due.ok ? due.value : null),
    };
  }
}
