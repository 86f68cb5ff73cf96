import type { BookDate, BookPerson, Occasion, Way, Wishes } from './book-facts.js';
import { dayOf, daysFrom, later, timeOf, type Day, type Minute } from './wall-clock.js';

export const lastDay = ({ on, counts }: BookDate): Day => (counts === 'by' ? on : later(on, -1));

/** Of a date of a round or letter: days before it on which people are reminded. */
export const daysOfDates = [14, 7, 3, 1, 0, -1];

/** Whether one is a later reminder of the very day that the other reminds of. */
export const overtakes = ({ reminds: one }: Occasion, { reminds: other }: Occasion): boolean =>
  one !== null && other !== null && one.of === other.of && one.before < other.before;

/** A reminder goes at once from the day before on, and breaks quiet hours on the last day. */
export const hasteOfReminder = (last: Day) => (today: Day) => {
  const left = daysFrom(today, last);
  return { isUrgent: left <= 1, breaksQuiet: left === 0 };
};
const onlyInform: readonly string[] = ['withdrawn', 'receivedByProvince', 'forwardedToMinistry'];
export const hasteOfStep = (template: string) => () => ({
  isUrgent: !onlyInform.includes(template),
  breaksQuiet: false,
});

/** One of three sentences, by the days that are left. */
export const byDaysLeft =
  (last: Day, before: (left: number) => string, onTheDay: string, passed: string) => (today: Day) => {
    const left = daysFrom(today, last);
    return left > 0 ? before(left) : left === 0 ? onTheDay : passed;
  };

export const mayReach = ({ address, wishes }: BookPerson, way: Way): boolean =>
  address[way] !== undefined && wishes[way];

export const isQuiet = (time: string, quiet: Wishes['quiet']): boolean => {
  if (!quiet) return false;
  const [from, to] = quiet;
  return from <= to ? from <= time && time < to : time >= from || time < to;
};
export const endOfQuiet = (now: Minute, quiet: Wishes['quiet']): Minute => {
  const to = quiet?.[1] ?? '';
  return `${timeOf(now) < to ? dayOf(now) : later(dayOf(now), 1)}T${to}`;
};
