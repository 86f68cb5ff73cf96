import {
  AlignmentType,
  ImageRun,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Beside, ScanCode } from '../../papers/index.js';
import { millimetres, points } from '../form.js';
import { getScanCode, type ScanCodes } from '../scan-codes.js';
import { tableOf } from './docx-table.js';
import { loose, textRuns, tight } from './docx-words.js';
import { noBorders, twips, twipsOfPoints } from './measures.js';

type Child = Paragraph | Table;

/** Blocks one below the other in so much room. */
export const blocksOf = (blocks: readonly Block[], room: number, codes: ScanCodes): Child[] =>
  blocks.flatMap((block) => blockOf(block, room, codes));

function blockOf(block: Block, room: number, codes: ScanCodes): Child[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block)];
    case 'heading':
      return [
        new Paragraph({
          ...{ spacing: { ...loose, before: twipsOfPoints(4) }, keepNext: true },
          children: textRuns(block.text, { bold: true }),
        }),
      ];
    case 'table':
      return [tableOf(block, room), afterTable()];
    case 'beside':
      return [besideOf(block, room, codes), afterTable()];
    case 'scanCode':
      return [scanCodeOf(block, room, codes), afterTable()];
    case 'pageBreak':
      return [new Paragraph({ spacing: tight, children: [new PageBreak()] })];
  }
}

function paragraphOf({ words, as = 'body' }: Extract<Block, { kind: 'paragraph' }>): Paragraph {
  const children = textRuns(words);
  if (as === 'centred') return new Paragraph({ alignment: AlignmentType.CENTER, spacing: loose, children });
  if (as === 'line') return new Paragraph({ alignment: AlignmentType.LEFT, spacing: loose, children });
  return new Paragraph({
    ...{ alignment: AlignmentType.JUSTIFIED, spacing: loose },
    indent: { firstLine: twips(millimetres.firstLine) },
    children,
  });
}

/** Two tables that touch would become one, and a cell must not end with one. */
const afterTable = () =>
  new Paragraph({ spacing: { line: twipsOfPoints(points.afterParagraph), lineRule: 'exact' }, children: [] });

const gap = 5;

function besideOf({ left, right }: Beside, room: number, codes: ScanCodes): Table {
  const half = (room - gap) / 2;
  return columnsOf([
    { width: half + gap, children: blocksOf(left, half, codes), rightMargin: gap },
    { width: half, children: blocksOf(right, half, codes) },
  ]);
}

function scanCodeOf({ content, caption }: ScanCode, room: number, codes: ScanCodes): Table {
  const side = Math.round((millimetres.scanCode * 96) / 25.4);
  const picture = new ImageRun({
    type: 'png',
    data: getScanCode(codes, content),
    transformation: { width: side, height: side },
    altText: { id: String([...codes.keys()].indexOf(content) + 1), name: 'QR', description: content },
  });
  const left = millimetres.scanCode + gap;
  const captionLines = new Paragraph({ spacing: tight, children: textRuns(caption, { size: points.table }) });
  return columnsOf([
    { width: left, children: [new Paragraph({ spacing: tight, children: [picture] })] },
    { width: room - left, children: [captionLines] },
  ]);
}

interface ColumnOfBlocks {
  readonly width: number;
  readonly children: Child[];
  readonly rightMargin?: number;
}

/** Blocks in columns, without lines. */
export function columnsOf(columns: readonly ColumnOfBlocks[]): Table {
  const widths = columns.map(({ width }) => twips(width));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...{ columnWidths: widths, layout: TableLayoutType.FIXED, borders: noBorders },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children, rightMargin = 0 }) =>
            new TableCell({
              width: { size: twips(width), type: WidthType.DXA },
              margins: { top: 0, bottom: 0, left: 0, right: twips(rightMargin) },
              verticalAlign: VerticalAlignTable.TOP,
              children,
            }),
        ),
      }),
    ],
  });
}
