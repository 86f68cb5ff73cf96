import { Injectable } from '@nestjs/common';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { rolesOver, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { DrawSchedule, type DrawnSchedule } from './draw-schedule.js';
import { ScheduleStore, type ScheduleReader } from './schedule.store.js';

/** What nothing holds to a day comes after everything that something does. */
const without = 99_999;

export const readerOf = (person: SignedInPerson): ScheduleReader => ({
  ...reachOf(person.assignments, 'schedule.read'),
  producerIds: person.producers.map(({ id }) => id),
});

/** A product of a place's list; `slackOrder` is what the list is ordered by. */
export type ListedSchedule = DrawnSchedule & { readonly id: string; readonly slackOrder: number };

/** The schedule of a product for whoever sees it, and those of a place, the least slack first. */
@Injectable()
export class FindSchedules {
  constructor(
    private readonly store: ScheduleStore,
    private readonly places: Places,
    private readonly draw: DrawSchedule,
  ) {}

  async one(person: SignedInPerson, dossierId: string) {
    const stored = await this.store.find(dossierId, readerOf(person));
    if (!stored) return refuse({ code: 'dossier.not-found' as const });
    const drawn = await this.draw.execute(stored);
    return accept({ ...drawn, settable: await this.draw.settable(drawn, rolesOver(person, stored)) });
  }

  /** All of them: the slack is reckoned, not stored, so that none is left out of the order. */
  async ofPlace(person: SignedInPerson, placeId: string, year: number) {
    const place = await this.places.find(placeId);
    if (!place || !(await this.places.reaches(person, 'schedule.read', placeId)))
      return refuse({ code: 'place.not-found' as const, placeId });
    const [stored, today] = await Promise.all([
      this.store.list(placeId, year, readerOf(person)),
      this.store.today(),
    ]);
    const items: ListedSchedule[] = [];
    for (const each of stored) {
      const drawn = await this.draw.execute(each);
      const isOver = drawn.schedule.standing === null;
      const slackOrder = drawn.schedule.slackDays ?? (isOver ? without + 1 : without);
      items.push({ ...drawn, id: each.dossierId, slackOrder });
    }
    items.sort(bySlack);
    return accept({ place, year, today: today satisfies CalendarDay, items });
  }
}

const bySlack = (one: ListedSchedule, other: ListedSchedule) =>
  one.slackOrder - other.slackOrder || (one.id < other.id ? -1 : 1);
