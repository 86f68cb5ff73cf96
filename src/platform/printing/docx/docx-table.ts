import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Alignment, Column, Row, Table } from '../../papers/index.js';
import { rowsWithSigners } from '../closing-part.js';
import { millimetres, points, shades, shareOut } from '../form.js';
import { cellOf } from '../plain-words.js';
import { textRuns, tight } from './docx-words.js';
import { drawnLine, thickBorder, twips } from './measures.js';

const sides: Readonly<Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** A table with lines, whose head is repeated on every page and whose rows are never torn; `keepNext`: the last ones stay with what follows. */
export function tableOf(
  { columns, head, rows, lineBefore }: Table,
  room: number,
  keepNext = false,
): DocxTable {
  const widths = shareOut(
    columns.map(({ share }) => share),
    room,
  ).map(twips);
  const settings = { columns, widths, lineBefore };
  const lastRows = rows.length - rowsWithSigners;
  return new DocxTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: drawnLine, bottom: drawnLine, left: drawnLine, right: drawnLine },
      ...{ insideHorizontal: drawnLine, insideVertical: drawnLine },
    },
    rows: [
      ...head.map((row) => rowOf(row, { ...settings, isHead: true, keepNext: true })),
      ...rows.map((row, i) =>
        rowOf(row, { ...settings, isHead: false, keepNext: keepNext && i >= lastRows }),
      ),
    ],
  });
}

interface Settings {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly lineBefore: number | undefined;
  readonly isHead: boolean;
  readonly keepNext: boolean;
}

function rowOf({ cells, strong = false }: Row, settings: Settings): TableRow {
  const { columns, widths, lineBefore, isHead, keepNext } = settings;
  let at = 0;
  const children = cells.map((cell) => {
    const { words, span = 1, align, shade } = cellOf(cell);
    const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
    const side = align ?? (isHead ? 'center' : (columns[at]?.align ?? 'left'));
    const isMarked = at === lineBefore;
    at += span;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      ...(isMarked ? { borders: { left: thickBorder } } : {}),
      ...(shade === undefined
        ? {}
        : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shades[shade] } }),
      verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      margins: {
        left: twips(millimetres.cellPadding),
        right: twips(millimetres.cellPadding),
        top: 20,
        bottom: 20,
      },
      children: [
        new Paragraph({
          ...{ alignment: sides[side], spacing: tight, keepNext: strong || keepNext },
          children: textRuns(words, { size: points.table, bold: isHead || strong }),
        }),
      ],
    });
  });
  return new TableRow({ children, tableHeader: isHead, cantSplit: true });
}
