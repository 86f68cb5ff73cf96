import { Injectable } from '@nestjs/common';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { CalendarStore } from './calendar.store.js';

/** The working days of a year, as they are known now or under an earlier version, and what the person may do about them. */
@Injectable()
export class FindCalendar {
  constructor(private readonly store: CalendarStore) {}

  async execute(person: SignedInPerson, year: number, version?: number) {
    const latest = await this.store.latest();
    const book = await this.store.find(version ?? latest);
    if (!book)
      return refuse({ code: 'calendar.version-unknown' as const, version: version ?? latest, latest });
    const { wholeCountry, placeIds } = reachOf(person.assignments, 'calendar.manage');
    return accept({
      ...{ version: book.version, latest, year },
      years: book.years.map((listed) => listed.year),
      list: book.years.find((listed) => listed.year === year) ?? null,
      days: book.days.filter(({ date }) => date.startsWith(`${year}-`)),
      mayChange: wholeCountry,
      mayReissue: wholeCountry || placeIds.length > 0,
    });
  }

  async versions() {
    return { items: await this.store.listVersions() };
  }
}
