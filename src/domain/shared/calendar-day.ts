/** A calendar day of the proleptic Gregorian calendar as 'YYYY-MM-DD'; days compare as text. */
export type CalendarDay = string;

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (daysOfMonth[month - 1] ?? 0);

const partsOf = (day: CalendarDay) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};
const pad = (value: number, width: number) => String(value).padStart(width, '0');
const dayFrom = (year: number, month: number, date: number): CalendarDay =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;

/** Whether the text is a day that exists: '2023-02-29' is not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = partsOf(text);
  return year >= 1900 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
}

/** Days since 0000-03-01, so that a leap day ends its year and months have a regular length. */
function ordinalOf(day: CalendarDay): number {
  const { year, month, date } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

/** The number of days from the first day to the second; negative when the second lies before. */
export const daysBetween = (from: CalendarDay, to: CalendarDay) => ordinalOf(to) - ordinalOf(from);

/** The day that lies so many days later, or earlier when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  let { year, month, date } = partsOf(day);
  date += days;
  for (; date < 1; date += lengthOf(year, month)) {
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
  }
  for (let length = lengthOf(year, month); date > length; length = lengthOf(year, month)) {
    date -= length;
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return dayFrom(year, month, date);
}

/** Same day and month so many months later; the last day of the month where that day does not exist. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayFrom(toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth)));
}
