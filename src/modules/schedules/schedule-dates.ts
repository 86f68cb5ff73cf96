import { Injectable } from '@nestjs/common';
import { andBefore, DatedThings, isWithin, type DatedThing, type Days } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { DrawSchedule } from './draw-schedule.js';
import { readerOf } from './find-schedules.js';
import { ScheduleStore } from './schedule.store.js';

/** The planned days of the steps that a person was named for, as long as they lie ahead. */
@Injectable()
export class ScheduleDates extends DatedThings {
  constructor(
    private readonly store: ScheduleStore,
    private readonly draw: DrawSchedule,
  ) {
    super();
  }

  override async of(person: SignedInPerson, days: Days) {
    const found: DatedThing[] = [];
    for (const stored of await this.store.listNaming(person.id, readerOf(person))) {
      const { schedule } = await this.draw.execute(stored);
      const { dossierId, grown: version, product } = stored;
      for (const { stage, status, plannedOn, responsible } of schedule.steps) {
        if (status === 'done' || plannedOn === null || responsible.personId !== person.id) continue;
        found.push({
          ...{ id: `schedule-${dossierId}-${stage}`, kind: 'scheduleStep', on: plannedOn, version },
          ...{ facts: { product: product.name, stage }, page: `/dossiers/${dossierId}/schedule` },
        });
      }
    }
    return found.filter((each) => isWithin(each, days));
  }

  override waitingFor(person: SignedInPerson, days: Days) {
    return this.of(person, andBefore(days));
  }
}
