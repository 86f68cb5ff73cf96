import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { lastDayOf, type LegalDate } from '../../domain/calendar/legal-date.js';
import { mayActAt } from '../../domain/jurisdiction/may-act-at.js';
import { reportedDays, type ReportTerms } from '../../domain/report/report-period.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { ReportScheduleStore } from './report-schedule.store.js';
import { ReportStore } from './report.store.js';

/** As a letter writes it: a round's year is on the record. */
export type WrittenTerms =
  | Exclude<ReportTerms, { kind: 'round' }>
  | { readonly kind: 'round'; readonly roundId: string; readonly due: LegalDate };

export interface ScheduleWish {
  readonly placeId: string;
  readonly terms: WrittenTerms;
  readonly source: string;
  /** Null: from today. */
  readonly inForceFrom: CalendarDay | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The coordination office writes down the letter by which the places below report, or that it no longer holds. */
@Injectable()
export class ScheduleReports {
  constructor(
    private readonly store: ReportScheduleStore,
    private readonly reports: ReportStore,
    private readonly places: Places,
  ) {}

  async list(person: SignedInPerson) {
    const schedules = await this.store.list(await this.places.around(person));
    return schedules.map((schedule) => ({
      ...schedule,
      mayEnd:
        schedule.endedOn === null &&
        mayActAt(person.assignments, 'report.schedule', { ...schedule.place, aboveIds: [] }),
    }));
  }

  async issue({ placeId, terms, source, inForceFrom, person, write }: ScheduleWish) {
    const acting = await this.places.whereMayAct(person, 'report.schedule', placeId);
    if (!acting.ok) return acting;
    const full = await this.withYear(terms, placeId);
    if (!full) return refuse({ code: 'round.not-found' as const });
    const from = inForceFrom ?? (await this.store.today());
    const { first, last } = reportedDays;
    if (from < first || from > last)
      return refuse({
        code: 'report-schedule.outside-programme' as const,
        ...{ field: 'inForceFrom', day: from, first, last },
      });
    // Nothing is drafted that was due before the letter is in force: of a round it would be nothing at all.
    if (full.kind === 'round' && lastDayOf(full.due) < from)
      return refuse({ code: 'report-schedule.day-over' as const, lastDay: lastDayOf(full.due), from });
    const schedule = { id: randomUUID(), placeId, terms: full, source, inForceFrom: from };
    return this.store.issue(schedule, { personId: person.id, write });
  }

  async end(scheduleId: string, person: SignedInPerson, write: Writer['write']) {
    const schedule = await this.store.find(scheduleId);
    if (!schedule) return refuse({ code: 'report-schedule.not-found' as const });
    const acting = await this.places.whereMayAct(person, 'report.schedule', schedule.place.id);
    if (acting.ok) return this.store.end(scheduleId, { personId: person.id, write });
    return acting.refusals[0].code === 'place.not-found'
      ? refuse({ code: 'report-schedule.not-found' as const })
      : acting;
  }

  private async withYear(terms: WrittenTerms, placeId: string): Promise<ReportTerms | null> {
    if (terms.kind !== 'round') return terms;
    const year = await this.reports.findRoundYear(terms.roundId, placeId);
    return year === null ? null : { ...terms, year };
  }
}
