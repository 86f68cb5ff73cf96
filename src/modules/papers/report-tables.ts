import type { Edition, Figure, Figures, Section } from '../../domain/report/figures.js';
import { tablesOf } from '../../domain/report/report-tables.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import { texts } from './paper-words.js';

const words = texts.report;

/** A table of a report in words: in its rows a label, then a number for each further column. */
export interface ReportTable {
  readonly section: Section;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly [label: string, ...numbers: number[]])[];
}

/** What ids in the figures are called. */
export interface FigureNames {
  readonly places: Readonly<Record<string, string>>;
  /** The criteria sets by 'rulebook/set'. */
  readonly sets: Readonly<Record<string, string>>;
  /** Of the report: what was sent earlier keeps its words. */
  readonly edition: Edition;
}

/** Every table of an edition, in order; one without rows has nothing to tell. Pure. */
export const reportTables = (figures: Figures, names: FigureNames): readonly ReportTable[] =>
  tablesOf(figures, names.edition).map(({ section, columns, rows }) => ({
    ...{ section, title: words.sections[section] },
    head: [words.rows[section], ...columns.map((column) => columnLabel(section, column, names))],
    rows: rows.map(({ row, counts }) => [rowLabel(section, row, names), ...counts]),
  }));

function rowLabel(section: Section, row: string, names: FigureNames): string {
  if (section === 'late') return names.places[row] ?? row;
  if (section === 'starsBySet') return names.sets[row] ?? row;
  if (section === 'trend') return row.split('-').toReversed().join('/');
  const labels: Readonly<Record<string, string>> = words.labels;
  return labels[row] ?? row;
}

function columnLabel(section: Section, column: string, { edition }: FigureNames): string {
  if (section === 'starsBySet' || section === 'starsByYear') return fillIn(texts.star, { star: column });
  const labels: Readonly<Record<string, string>> =
    edition < 3 ? { ...words.columns, ...words.columnsAlone } : words.columns;
  return labels[column] ?? column;
}

/** What a changed cell is called: 'Hồ sơ theo bước: Tại xã, Đang ở bước này'. */
export const cellLabel = (
  { section, row, column }: Pick<Figure, 'section' | 'row' | 'column'>,
  names: FigureNames,
): string =>
  fillIn(words.cell, {
    table: words.sections[section],
    row: rowLabel(section, row, names),
    column: columnLabel(section, column, names),
  });
