import { Inject, Injectable } from '@nestjs/common';
import { calendarFrom, type WorkingCalendar } from '../../domain/calendar/working-days.js';
import { CalendarStore } from './calendar.store.js';
import { WorkingDays } from './working-days.js';

/** A version never changes, so each is read once; only which one is the newest is asked every time. */
@Injectable()
export class KeptWorkingDays extends WorkingDays {
  private readonly read = new Map<number, WorkingCalendar>();

  constructor(@Inject(CalendarStore) private readonly store: Pick<CalendarStore, 'latest' | 'find'>) {
    super();
  }

  override async now(): Promise<WorkingCalendar> {
    return this.of(await this.store.latest());
  }

  override async of(version: number): Promise<WorkingCalendar> {
    const known = this.read.get(version);
    if (known) return known;
    const book = await this.store.find(version);
    if (!book) throw new Error(`There is no version ${version} of the calendar`);
    const calendar = calendarFrom(book, version);
    this.read.set(version, calendar);
    return calendar;
  }
}
