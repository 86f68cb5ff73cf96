import { Injectable } from '@nestjs/common';
import { changeCalendar, type CalendarWish } from '../../domain/calendar/change-calendar.js';
import { movesOffered } from '../../domain/calendar/counted-deadline.js';
import { calendarFrom } from '../../domain/calendar/working-days.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { CalendarStore } from './calendar.store.js';
import { firstDays } from './first-days.js';
import { OpenDeadlines } from './open-deadlines.js';

export interface WishedCalendar {
  readonly wish: CalendarWish;
  readonly reason: string;
  readonly version: number;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** One calendar holds for every province: whoever serves one place may not change it. */
const mayChange = ({ assignments }: SignedInPerson): boolean =>
  reachOf(assignments, 'calendar.manage').wholeCountry;
const notOfOnePlace = () => refuse({ code: 'calendar.not-of-one-place' as const });

/**
 * Changes the working days as one new version. No deadline moves by it: those counted before keep the version they know.
 * What had no day, as the list of its year was missing, gets it; its holder is told.
 */
@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly store: CalendarStore,
    private readonly deadlines: OpenDeadlines,
    private readonly relay: Relay,
  ) {}

  /** What the change would mean: the open deadlines that would get another day if they were issued again, and which could not be. Writes nothing. */
  async preview(person: SignedInPerson, wish: CalendarWish) {
    if (!mayChange(person)) return notOfOnePlace();
    const book = await this.store.find(await this.store.latest());
    if (!book) throw new Error('The newest calendar is gone');
    const today = await this.store.today();
    const changed = changeCalendar(book, wish, today);
    if (!changed.ok) return changed;
    const open = await this.deadlines.list(null);
    const calendar = calendarFrom(changed.value, changed.value.version);
    return accept({ version: book.version, moves: movesOffered(calendar, open, today) });
  }

  async execute({ wish, reason, version, person, write }: WishedCalendar) {
    if (!mayChange(person)) return notOfOnePlace();
    const by = { personId: person.id, write };
    const outcome = await this.store.change(
      { wish, reason, version, by },
      (book, today) => changeCalendar(book, wish, today),
      firstDays,
    );
    if (outcome.ok) this.relay.nudge();
    return outcome;
  }
}
