import { Injectable } from '@nestjs/common';
import { addDays, daysBetween } from '../../domain/shared/calendar-day.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { DatedThing } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { AgendaSources } from './agenda-sources.js';
import { CalendarFeedStore } from './calendar-feed.store.js';

/** How far a feed looks back and ahead, in days. */
const behind = 90;
const ahead = 400;
/** How far ahead the page of somebody's work tells what else is due. */
const soon = 14;

/** What stands in the year of a place, and what a person has to keep in mind. */
@Injectable()
export class FindAgenda {
  constructor(
    private readonly sources: AgendaSources,
    private readonly places: Places,
    private readonly store: CalendarFeedStore,
  ) {}

  /** Of the places around a person; foreign and missing look the same. */
  async yearOf(person: SignedInPerson, placeId: string, year: number) {
    const place = await this.places.findAround(person, placeId);
    if (!place) return refuse({ code: 'place.not-found' as const, placeId });
    const days = { from: `${year}-01-01`, to: `${year}-12-31` };
    const told = await Promise.all(this.sources.all.map((source) => source.at(place, person, days)));
    const { id, name, level } = place;
    return accept({ place: { id, name, level }, year, items: inOrder(told.flat()) });
  }

  /** What a person has still to do by a day that comes soon or is over, beside the dossiers on the list of work. */
  async waitingFor(person: SignedInPerson) {
    const { today } = await this.store.now();
    const days = { from: today, to: addDays(today, soon) };
    const told = await Promise.all(this.sources.all.map((source) => source.waitingFor(person, days)));
    return inOrder(told.flat()).map((each) => ({ ...each, daysLeft: daysBetween(today, each.on) }));
  }

  /** `writtenAt`: the instant of what it tells. */
  async of(person: SignedInPerson) {
    const { today, at: writtenAt } = await this.store.now();
    const days = { from: addDays(today, -behind), to: addDays(today, ahead) };
    const told = await Promise.all(this.sources.all.map((source) => source.of(person, days)));
    return { writtenAt, items: inOrder(told.flat()) };
  }
}

const inOrder = (things: readonly DatedThing[]): readonly DatedThing[] =>
  things.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
