import { mustBe } from './must-be.js';
import { readCalendar, type ReadEvent } from './read-calendar.js';
import type { Browser, RunningApplication } from './running-application.js';
import { told } from './told.js';

export interface DateTold {
  readonly on: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly page: string;
}

/** What stands in the year of a place, as somebody may see it. */
export const yearTold = async (by: Browser, placeId: string, year: number) =>
  told<readonly DateTold[]>(mustBe(200, await by.get(`/agendas?placeId=${placeId}&year=${year}`)), 'items');

/** Of each its day, its kind, and the product or how many of them it is about. */
export const inBrief = (dates: readonly DateTold[]) =>
  dates.map(({ on, kind, facts: { products, product } }) => [on, kind, products ?? product]);

/** Where somebody's own calendar is read, by whoever knows it. */
export const feedOf = async (by: Browser): Promise<string> =>
  told<string>(await by.post('/calendar-feeds/own'), 'path').replace('/api', '');

export const eventsOf = async (world: RunningApplication, by: Browser): Promise<readonly ReadEvent[]> =>
  readCalendar(told<string>(mustBe(200, await world.nobody().get(await feedOf(by))), 'text'));
