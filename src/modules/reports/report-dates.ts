import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../domain/calendar/legal-date.js';
import { yearOf } from '../../domain/calendar/working-days.js';
import { mayAnywhere } from '../../domain/jurisdiction/permissions.js';
import { mayActAt, type PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { dueUnder } from '../../domain/report/drafts-due.js';
import type { ReportPeriod } from '../../domain/report/report-period.js';
import { andBefore, DatesOfOwnPlaces, isWithin, type DatedThing, type Days } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import type { ReportSchedule } from './report-schedule.js';
import { ReportScheduleStore } from './report-schedule.store.js';
import { ReportStore } from './report.store.js';
import type { AwaitedReport } from './report.js';

/** The days on which reports are due: to the own place, and from it to the one directly above. */
@Injectable()
export class ReportDates extends DatesOfOwnPlaces {
  constructor(
    private readonly store: ReportScheduleStore,
    private readonly reports: ReportStore,
    places: Places,
  ) {
    super(places);
  }

  override async at({ id, aboveIds: [parent] }: PlaceInTree, person: SignedInPerson, days: Days) {
    if (!mayAnywhere(person.assignments, 'report.read')) return [];
    const schedules = await this.store.list(parent === undefined ? [id] : [id, parent]);
    return schedules.flatMap((schedule) => datesOf(schedule, days)).filter((each) => isWithin(each, days));
  }

  /** Reports of the own offices that are drafted and not sent. */
  override async waitingFor(person: SignedInPerson, days: Days) {
    const places = await this.placesOf(person);
    const writes = places.filter((place) => mayActAt(person.assignments, 'report.write', place));
    const awaited = await this.reports.listAwaited(writes.map(({ id }) => id));
    return awaited.map(datedThing).filter((each) => isWithin(each, andBefore(days)));
  }
}

const datedThing = ({ id, version, kind, period, year, dueOn, askedBy }: AwaitedReport): DatedThing => ({
  ...{ id: `report-${id}`, kind: `${kind}ReportDue`, on: dueOn, version, page: `/reports/${id}` },
  facts: { ...partOf({ kind, key: period }), year, place: askedBy.name, level: askedBy.level },
});

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
function partOf({ kind, key }: Pick<ReportPeriod, 'kind' | 'key'>): Readonly<Record<string, number>> {
  if (kind === 'monthly') return { month: Number(key.slice(5)) };
  return kind === 'quarterly' ? { quarter: Number(key.slice(6)) } : {};
}
