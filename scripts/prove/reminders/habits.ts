import { daysOfDates, lastDay } from './rules-of-sending.js';
import type { BookDate, Wishes } from './book-facts.js';
import { daysFrom, timeOf, type Day, type Minute } from './wall-clock.js';

/** When people of the proof do not want to be disturbed: not at all, at night, at noon, in the morning, and from midnight to midnight. */
export const quietHours: readonly Wishes['quiet'][] = [
  null,
  ['21:00', '06:30'],
  ['12:00', '14:00'],
  ['22:30', '07:00'],
  ['06:00', '11:45'],
  ['00:00', '00:00'],
];

/** Whether people are reminded of a date on that day. */
export const isRemindedOn = (day: Day, date: BookDate): boolean =>
  daysOfDates.includes(daysFrom(day, lastDay(date)));

/** Between half past seven and the end of somebody's quiet morning nobody is away: a digest may split there. */
export const mayBeAway = (now: Minute): boolean => timeOf(now) < '07:30' || timeOf(now) > '11:45';
