import { readFileSync } from 'node:fs';

const published = new URL('../../../src/domain/calendar/vietnam-working-days.json', import.meta.url);

interface Listed {
  readonly years: readonly { readonly year: number }[];
  readonly days: readonly { readonly date: string; readonly kind: string }[];
}

/** A time of so many days after a first one, with the stretches in which it stood still, as numbers of days. */
interface LawfulStretch {
  readonly first: number;
  readonly days: number;
  readonly unit: 'workingDays' | 'days' | 'daysToDate';
  readonly stills: readonly { readonly from: number; readonly to: number }[];
  readonly latest: number | undefined;
}

const [firstYear, lastYear] = [1970, 2040];
const thursday = 3; // 1/1/1970 was one; Monday is 0

/**
 * The calendar a second time, as nothing but whole numbers: one for each day from 1/1/1970, walked through once, with the
 * published lists read by itself. It shares no line with the domain.
 */
export class DayCount {
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** The numbers of all days worked in years whose list is known. */
  private readonly worked: readonly number[];
  private readonly firstUnknown: number;
  private readonly firstKnown: number;

  constructor() {
    for (let year = firstYear; year <= lastYear; year += 1)
      for (let month = 1; month <= 12; month += 1)
        for (let day = 1; day <= lengthOf(year, month); day += 1) {
          const name = `${year}-${two(month)}-${two(day)}`;
          this.numbers.set(name, this.names.length);
          this.names.push(name);
        }
    const { years, days } = JSON.parse(readFileSync(published, 'utf8')) as Listed;
    const known = new Set(years.map(({ year }) => String(year)));
    const kinds = new Map(days.map(({ date, kind }) => [date, kind]));
    this.firstKnown = Math.min(...years.map(({ year }) => year));
    this.firstUnknown = Math.max(...years.map(({ year }) => year)) + 1;
    this.worked = this.names.flatMap((name, number) => {
      const kind = kinds.get(name);
      const isWeekend = (number + thursday) % 7 > 4;
      const works = kind === undefined ? !isWeekend : kind === 'swapped-working-day';
      return known.has(name.slice(0, 4)) && works ? [number] : [];
    });
  }

  numberOf(name: string): number {
    const number = this.numbers.get(name);
    if (number === undefined) throw new Error(`${name} is out of reach`);
    return number;
  }

  nameOf(number: number): string {
    return this.names[number] ?? 'out of reach';
  }

  between(from: string, to: string): readonly string[] {
    return this.names.slice(this.numberOf(from), this.numberOf(to) + 1);
  }

  shifted(name: string, days: number): string {
    return this.nameOf(this.numberOf(name) + days);
  }

  isWorked(name: string): boolean {
    return this.worked[this.indexFrom(this.numberOf(name))] === this.numberOf(name);
  }

  /** The n-th day worked after that one. */
  workedAfter(name: string, n: number): string {
    return this.told(this.worked[this.indexFrom(this.numberOf(name) + 1) + n - 1]);
  }

  /** The n-th day worked before that one. Before the lists begin, the year before the first is what is missing. */
  workedBefore(name: string, n: number): string {
    const number = this.worked[this.indexFrom(this.numberOf(name)) - n];
    return number === undefined ? `calendar.year-unknown ${this.firstKnown - 1}` : this.nameOf(number);
  }

  /**
   * The last day of a lawful time, ticked off from a set of all days that count: those after the first that are worked, or
   * any, outside of every stretch; on to a day worked outside of them too, unless the date itself is named; never beyond the latest.
   */
  endOfTime({ first, days, unit, stills, latest }: LawfulStretch): string {
    const still = new Set(
      stills.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
    );
    const counted =
      unit === 'workingDays'
        ? this.worked.filter((number) => number > first && !still.has(number))
        : Array.from({ length: days + still.size }, (_, i) => first + 1 + i).filter(
            (each) => !still.has(each),
          );
    const end = counted[days - 1];
    if (end === undefined) return this.told(undefined);
    const rollsOn = unit !== 'daysToDate';
    const last = rollsOn ? this.worked.slice(this.indexFrom(end)).find((each) => !still.has(each)) : end;
    return this.told(last !== undefined && latest !== undefined ? Math.min(last, latest) : last);
  }

  /** The day after the n-th day worked from that one on. */
  afterWorkedFrom(name: string, n: number): string {
    const last = this.worked[this.indexFrom(this.numberOf(name)) + n - 1];
    return this.told(last === undefined ? undefined : last + 1);
  }

  /** Where the lists end, their next year is what is missing. */
  private told(number: number | undefined): string {
    return number === undefined ? `calendar.year-unknown ${this.firstUnknown}` : this.nameOf(number);
  }

  /** The place of the first day worked that is not before this one. */
  private indexFrom(number: number): number {
    let [low, high] = [0, this.worked.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.worked[middle] ?? number) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const two = (value: number) => (value < 10 ? `0${value}` : String(value));

export function lengthOf(year: number, month: number): number {
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  if (month !== 2) return 31;
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
}
