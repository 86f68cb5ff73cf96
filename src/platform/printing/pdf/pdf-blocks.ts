import type { Content } from 'pdfmake';
import type { Block, Paragraph, ScanCode } from '../../papers/index.js';
import { millimetres, points, pointsOf } from '../form.js';
import { getScanCode, type ScanCodes } from '../scan-codes.js';
import { tableOf } from './pdf-table.js';
import { justified, textOf } from './pdf-words.js';

const below = points.afterParagraph;
const gap = 5;

/** Blocks one below the other in so much room. */
export const blocksOf = (blocks: readonly Block[], room: number, codes: ScanCodes): Content[] =>
  blocks.map((block) => blockOf(block, room, codes));

function blockOf(block: Block, room: number, codes: ScanCodes): Content {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block);
    case 'heading':
      return { text: block.text, bold: true, margin: [0, 4, 0, below], headlineLevel: 1 };
    case 'table':
      return tableOf(block, room);
    case 'beside': {
      const half = (room - gap) / 2;
      return {
        columns: [block.left, block.right].map((blocks) => ({
          width: pointsOf(half),
          stack: blocksOf(blocks, half, codes),
        })),
        columnGap: pointsOf(gap),
      };
    }
    case 'scanCode':
      return scanCodeOf(block, codes);
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

function paragraphOf({ words, as = 'body' }: Paragraph): Content {
  const margin: [number, number, number, number] = [0, 0, 0, below];
  if (as !== 'body') return { text: textOf(words), margin, alignment: as === 'centred' ? 'center' : 'left' };
  return {
    text: justified(words),
    margin,
    alignment: 'justify',
    leadingIndent: pointsOf(millimetres.firstLine),
  };
}

const scanCodeOf = ({ content, caption }: ScanCode, codes: ScanCodes): Content => ({
  unbreakable: true,
  margin: [0, 0, 0, below],
  columnGap: pointsOf(gap),
  columns: [
    {
      width: pointsOf(millimetres.scanCode),
      ...{ image: `data:image/png;base64,${getScanCode(codes, content).toString('base64')}` },
      fit: [pointsOf(millimetres.scanCode), pointsOf(millimetres.scanCode)],
    },
    { width: '*', text: textOf(caption), fontSize: points.table, lineHeight: 1 },
  ],
});
