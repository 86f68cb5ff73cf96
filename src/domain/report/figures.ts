import { addMonths, type CalendarDay } from '../shared/calendar-day.js';
import { ends } from './stage-columns.js';

/** The tables of a report, in their order. */
export const sections = [
  'stages',
  'starsBySet',
  'starsByYear',
  'certificates',
  'followUps',
  'rechecks',
  'late',
  'plan',
  'trend',
] as const;
export type Section = (typeof sections)[number];

/** One cell of a report's tables. What is not listed is none. */
export interface Figure {
  readonly section: Section;
  /**
   * `stages` a stage, `starsBySet` 'rulebook/set', `starsByYear` a year, `followUps` a kind, `rechecks` an outcome, `late` a
   * place, `plan` a purpose, `trend` a month.
   */
  readonly row: string;
  readonly column: string;
  readonly count: number;
}
export type Figures = readonly Figure[];

/**
 * What reports count: the first edition told nothing of what follows a recognition, the second only where dossiers stood, not
 * how far they came. What was sent keeps its own.
 */
export type Edition = 1 | 2 | 3;
export const newestEdition: Edition = 3;

/** Whether an edition counts a cell at all: what it does not count is not none. Pure. */
export const isCounted = (cell: Omit<Figure, 'count'>, edition: Edition): boolean =>
  edition >= countedSince(cell);

function countedSince({ section, row, column }: Omit<Figure, 'count'>): Edition {
  if (section === 'stages') return column === 'reached' ? 3 : 1;
  const followed =
    section === 'followUps' || section === 'rechecks' || (section === 'certificates' && row === 'revoked');
  return followed ? 2 : 1;
}

/** The first day of the twelve months that a trend tells, of which a day's month is the last. Pure. */
export const trendBegins = (day: CalendarDay): CalendarDay => addMonths(`${day.slice(0, 7)}-01`, -11);

/**
 * What a cell says in a report of the next year: it goes on; it begins again from none; or it is about other things, for it
 * counts together what is under way and what ended in the year. Pure.
 */
export function inNextYear({
  section,
  row,
  column,
}: Omit<Figure, 'count'>): 'goesOn' | 'beginsAgain' | 'isOfOthers' {
  switch (section) {
    case 'stages':
      if (column === 'reached') return 'isOfOthers';
      return ends.includes(row) ? 'beginsAgain' : 'goesOn';
    case 'followUps':
      if (column === 'asked') return 'isOfOthers';
      return column === 'done' ? 'beginsAgain' : 'goesOn';
    case 'rechecks':
    case 'plan':
      return 'beginsAgain';
    case 'starsBySet':
    case 'starsByYear':
    case 'certificates':
    case 'late':
    case 'trend':
      return 'goesOn';
  }
}

/** A cell that says something else than it did. */
export interface FigureChange {
  readonly section: Section;
  readonly row: string;
  readonly column: string;
  readonly before: number;
  readonly after: number;
}

const keyOf = ({ section, row, column }: Omit<Figure, 'count'>) => JSON.stringify([section, row, column]);
const inOrder = (one: Omit<Figure, 'count'>, other: Omit<Figure, 'count'>) =>
  sections.indexOf(one.section) - sections.indexOf(other.section) ||
  Number(one.row > other.row) - Number(one.row < other.row) ||
  Number(one.column > other.column) - Number(one.column < other.column);

/** All of them together, cell by cell, in one order and without what is none. Pure. */
export function sumOf(parts: readonly Figures[]): Figures {
  const sums = new Map<string, Figure>();
  for (const figure of parts.flat()) {
    const key = keyOf(figure);
    sums.set(key, { ...figure, count: figure.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].filter(({ count }) => count !== 0).toSorted(inOrder);
}

/** A lower place's figures as the place above counts them: what was late anywhere below is late there. Pure. */
export const asOfPlace = (placeId: string, figures: Figures): Figures =>
  figures.map((figure) => (figure.section === 'late' ? { ...figure, row: placeId } : figure));

/** Every cell that changed; none: nothing did. Pure. */
export function changesBetween(before: Figures, after: Figures): readonly FigureChange[] {
  const was = new Map(before.map((figure) => [keyOf(figure), figure.count]));
  const is = new Map(after.map((figure) => [keyOf(figure), figure.count]));
  const cells = new Map([...before, ...after].map((figure) => [keyOf(figure), figure]));
  return [...cells]
    .map(([key, { section, row, column }]) => ({
      ...{ section, row, column },
      before: was.get(key) ?? 0,
      after: is.get(key) ?? 0,
    }))
    .filter((change) => change.before !== change.after)
    .toSorted(inOrder);
}
