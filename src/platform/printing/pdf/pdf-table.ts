import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import type { Column, Row, Table } from '../../papers/index.js';
import { millimetres, points, pointsOf, shades, shareOut, thickLine } from '../form.js';
import { cellOf } from '../plain-words.js';
import { textOf } from './pdf-words.js';

const padding = pointsOf(millimetres.cellPadding);
const linedTable = (lineBefore?: number): CustomTableLayout => ({
  hLineWidth: () => points.rule,
  vLineWidth: (line) => (line === lineBefore ? thickLine : points.rule),
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 1,
  paddingBottom: () => 1,
});

/** A table with lines, whose head is repeated on every page and whose rows are never torn. */
export function tableOf({ columns, head, rows, lineBefore }: Table, room: number): Content {
  // The library counts padding and lines beside the widths.
  const lines = points.rule * (columns.length + 1);
  const widths = shareOut(
    columns.map(({ share }) => share),
    pointsOf(room) - lines,
  ).map((width) => width - 2 * padding);
  return {
    layout: linedTable(lineBefore),
    ...{ fontSize: points.table, lineHeight: 1, margin: [0, 0, 0, points.afterParagraph] },
    table: {
      ...{ widths: [...widths], headerRows: head.length, keepWithHeaderRows: 1, dontBreakRows: true },
      body: [
        ...head.map((row) => rowOf(row, columns, true)),
        ...rows.map((row) => rowOf(row, columns, false)),
      ],
    },
  };
}

function rowOf({ cells, strong = false }: Row, columns: readonly Column[], isHead: boolean): TableCell[] {
  let at = 0;
  return cells.flatMap((cell) => {
    const { words, span = 1, align, shade } = cellOf(cell);
    const alignment = align ?? (isHead ? 'center' : (columns[at]?.align ?? 'left'));
    at += span;
    const drawn: TableCell = {
      ...{ text: textOf(words), bold: isHead || strong, alignment, colSpan: span },
      ...(shade === undefined ? {} : { fillColor: `#${shades[shade]}` }),
    };
    return [drawn, ...Array.from({ length: span - 1 }, (): TableCell => ({}))];
  });
}
