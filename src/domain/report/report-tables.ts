import { addMonths } from '../shared/calendar-day.js';
import { purposes } from '../rulebook/purpose.js';
import { followUpKinds, recheckOutcomes } from '../follow-up/follow-up-kind.js';
import { isCounted, sections, type Edition, type Figures, type Section } from './figures.js';
import { stageColumns } from './stage-columns.js';

/** The figures of a section in rows and columns. */
export interface FigureTable {
  readonly section: Section;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: string; readonly counts: readonly number[] }[];
}

/** Rows that are told even where there is none of them. */
const always: Readonly<Partial<Record<Section, readonly string[]>>> = {
  stages: stageColumns,
  certificates: ['valid', 'expiring', 'expired', 'revoked'],
  followUps: followUpKinds,
  rechecks: recheckOutcomes,
  plan: purposes,
};
const columnsOf: Readonly<Record<Section, readonly string[]>> = {
  stages: ['reached', 'dossiers'],
  starsBySet: ['3', '4', '5'],
  starsByYear: ['3', '4', '5'],
  certificates: ['products'],
  followUps: ['asked', 'done', 'overdue'],
  rechecks: ['products'],
  late: ['round', 'clock'],
  plan: ['target', 'registered', 'recognised'],
  trend: ['registered', 'recognised'],
};

/** From the first of them to the last, none left out. */
function monthsOf(months: readonly string[]): readonly string[] {
  const [first, last] = [months[0], months.at(-1)];
  const all: string[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last;) {
    all.push(month);
    month = addMonths(`${month}-01`, 1).slice(0, 7);
  }
  return all;
}

/** Every table of an edition, in order; one without rows has nothing to tell. Pure. */
export const tablesOf = (figures: Figures, edition: Edition): readonly FigureTable[] =>
  sections.flatMap((section) => {
    const own = figures.filter((figure) => figure.section === section);
    const counted = (row: string) => (column: string) => isCounted({ section, row, column }, edition);
    const columns = columnsOf[section].filter(counted(''));
    if (columns.length === 0) return [];
    const named = own.map(({ row }) => row);
    const expected = (always[section] ?? []).filter((row) => columnsOf[section].some(counted(row)));
    const rows = section === 'trend' ? monthsOf(named) : [...new Set([...expected, ...named])];
    const countOf = (row: string, column: string) =>
      own.find((figure) => figure.row === row && figure.column === column)?.count ?? 0;
    return [
      {
        ...{ section, columns },
        rows: rows.map((row) => ({ row, counts: columns.map((column) => countOf(row, column)) })),
      },
    ];
  });
