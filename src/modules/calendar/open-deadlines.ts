import { Injectable } from '@nestjs/common';
import { dueOf } from '../../domain/calendar/counted-deadline.js';
import { charterOf } from '../../domain/council/charter.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { addDays, type CalendarDay } from '../../domain/shared/calendar-day.js';
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
    const { kind, ofId, dossierId, product, place, from, calendarVersion, dueOn } = stored;
    const known = { ofId, dossierId, product, place, from, calendarVersion };
    if (stored.clock !== null)
      return { ...known, kind: stored.clock.kind, clock: stored.clock, latest: null, dueOn };
    if (kind !== 'opinions' && kind !== 'meeting') throw new Error(`A ${kind} of ${dossierId} has no clock`);
    const rulebook = await this.rulebooks.pinned(stored);
    const workingDays =
      stored.workingDays ?? charterOf(rulebook, stored.level, stored.charter).leadWorkingDays;
    const due = dueOf(await this.workingDays.of(calendarVersion), { kind, from, workingDays });
    return {
      ...{ ...known, kind, workingDays },
      latest: kind === 'opinions' ? latestOf(stored, rulebook) : null,
      dueOn: dueOn ?? (due.ok ? due.value : null),
    };
  }
}

/** Opinions end within the time of the re-evaluation, which runs since the dossier was complete (QĐ 26/2026, Đ.7.6g). */
function latestOf({ latest, from }: StoredDeadline, { deadlines }: Rulebook): CalendarDay | null {
  if (latest !== null || deadlines.reevaluationDays === null) return latest;
  return addDays(from, deadlines.reevaluationDays);
}
