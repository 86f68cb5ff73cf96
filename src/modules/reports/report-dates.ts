import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../domain/calendar/legal-date.js';
import { yearOf } from '../../domain/calendar/working-days.js';
import { mayAnywhere } from '../../domain/jurisdiction/permissions.js';
import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { dueUnder } from '../../domain/report/drafts-due.js';
import type { ReportPeriod } from '../../domain/report/report-period.js';
import { DatesOfOwnPlaces, isWithin, type DatedThing, type Days } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import type { ReportSchedule } from './report-schedule.js';
import { ReportScheduleStore } from './report-schedule.store.js';

/** The days on which reports are due: to the own place, and from it to the one directly above. */
@Injectable()
export class ReportDates extends DatesOfOwnPlaces {
  constructor(
    private readonly store: ReportScheduleStore,
    places: Places,
  ) {
    super(places);
  }

  override async at({ id, aboveIds: [parent] }: PlaceInTree, person: SignedInPerson, days: Days) {
    if (!mayAnywhere(person.assignments, 'report.read')) return [];
    const schedules = await this.store.list(parent === undefined ? [id] : [id, parent]);
    return schedules.flatMap((schedule) => datesOf(schedule, days)).filter((each) => isWithin(each, days));
  }
}

function datesOf(schedule: ReportSchedule, { from, to }: Days): readonly DatedThing[] {
  const { id, place } = schedule;
  // What is due before the 1st of January ends in the year before.
  return dueUnder(schedule, yearOf(from), yearOf(to) + 1).map(({ period, due }) => ({
    ...{
      id: `report-schedule-${id}-${period.key}`,
      kind: `${period.kind}ReportDue`,
      on: lastDayOf(due),
      version: 0,
    },
    ...{
      facts: { ...partOf(period), year: period.year, place: place.name, level: place.level },
      page: '/reports',
    },
  }));
}

/** '2021-05' → its month, '2021-Q2' → its quarter. */
function partOf({ kind, key }: ReportPeriod): Readonly<Record<string, number>> {
  if (kind === 'monthly') return { month: Number(key.slice(5)) };
  return kind === 'quarterly' ? { quarter: Number(key.slice(6)) } : {};
}
