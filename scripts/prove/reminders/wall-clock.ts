/** A day in Vietnam, '2021-06-14', and a minute of one, '2021-06-14T07:30'; both compare as text. */
export type Day = string;
export type Minute = string;

const dayMs = 86_400_000;
const at = (day: Day) => Date.parse(`${day}T00:00:00Z`);

export const dayOf = (minute: Minute): Day => minute.slice(0, 10);
export const timeOf = (minute: Minute): string => minute.slice(11);
export const later = (day: Day, days: number): Day =>
  new Date(at(day) + days * dayMs).toISOString().slice(0, 10);
export const daysFrom = (one: Day, other: Day): number => (at(other) - at(one)) / dayMs;
export const minutesLater = (minute: Minute, minutes: number): Minute =>
  new Date(Date.parse(`${minute}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
/** As letters write it: 14/06/2021. */
export const written = (day: Day): string => day.split('-').toReversed().join('/');

/** Vietnam has no summer time. */
export const instantOf = (minute: Minute): string => `${minute}:00+07:00`;
