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
  type ParagraphChild,
} from 'docx';
import type { Block, Beside, ScanCode } from '../../papers/index.js';
import { millimetres, points } from '../form.js';
import { getScanCode, type ScanCodes } from '../scan-codes.js';
import { tableOf } from './docx-table.js';
import { loose, textRuns, tight } from './docx-words.js';
import { noBorders, twips, twipsOfPoints } from './measures.js';

type Child = Paragraph | Table;

/** Where blocks stand. */
interface Place {
  /** In millimetres. */
  readonly room: number;
  readonly codes: ScanCodes;
  /** Whether they stay on the page of what follows. */
  readonly keepNext?: boolean;
}

/** Blocks one below the other in so much room. */
export const blocksOf = (blocks: readonly Block[], place: Place): Child[] =>
  blocks.flatMap((block) => blockOf(block, place));

function blockOf(block: Block, place: Place): Child[] {
  const { room, keepNext = false } = place;
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block, keepNext)];
    case 'heading':
      return [
        new Paragraph({
          ...{ spacing: { ...loose, before: twipsOfPoints(4) }, keepNext: true },
          children: textRuns(block.text, { bold: true }),
        }),
      ];
    case 'table':
      return [tableOf(block, room, keepNext), afterTable(keepNext)];
    case 'beside':
      return [besideOf(block, place), afterTable(keepNext)];
    case 'scanCode':
      return [scanCodeOf(block, place), afterTable(keepNext)];
    case 'pageBreak':
      return [new Paragraph({ spacing: tight, children: [new PageBreak()] })];
  }
}

function paragraphOf(
  { words, as = 'body' }: Extract<Block, { kind: 'paragraph' }>,
  keepNext: boolean,
): Paragraph {
  const look = { spacing: loose, keepNext, children: textRuns(words) };
  if (as === 'centred') return new Paragraph({ ...look, alignment: AlignmentType.CENTER });
  if (as === 'line') return new Paragraph({ ...look, alignment: AlignmentType.LEFT });
  return new Paragraph({
    ...{ ...look, alignment: AlignmentType.JUSTIFIED },
    indent: { firstLine: twips(millimetres.firstLine) },
  });
}

/** Two tables that touch would become one, and a cell must not end with one. */
const afterTable = (keepNext: boolean) =>
  new Paragraph({
    ...{ spacing: { line: twipsOfPoints(points.afterParagraph), lineRule: 'exact' }, keepNext },
    children: [],
  });

const gap = 5;

function besideOf({ left, right }: Beside, { room, ...place }: Place): Table {
  const half = (room - gap) / 2;
  return columnsOf([
    { width: half + gap, children: blocksOf(left, { ...place, room: half }), rightMargin: gap },
    { width: half, children: blocksOf(right, { ...place, room: half }) },
  ]);
}

function scanCodeOf({ content, caption }: ScanCode, { room, codes, keepNext = false }: Place): Table {
  const side = Math.round((millimetres.scanCode * 96) / 25.4);
  const picture = new ImageRun({
    type: 'png',
    data: getScanCode(codes, content),
    transformation: { width: side, height: side },
    altText: { id: String([...codes.keys()].indexOf(content) + 1), name: 'QR', description: content },
  });
  const left = millimetres.scanCode + gap;
  const paragraph = (children: ParagraphChild[]) => new Paragraph({ spacing: tight, keepNext, children });
  return columnsOf([
    { width: left, children: [paragraph([picture])] },
    { width: room - left, children: [paragraph(textRuns(caption, { size: points.table }))] },
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
