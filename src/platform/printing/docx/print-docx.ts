import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Paper } from '../../papers/index.js';
import { closingFrom } from '../closing-part.js';
import { millimetres, pageOf, points } from '../form.js';
import { packed } from '../packed.js';
import { numbered } from '../plain-words.js';
import type { ScanCodes } from '../scan-codes.js';
import { blocksOf } from './docx-blocks.js';
import { endOf } from './docx-end.js';
import { annexHeadOf, headOf } from './docx-head.js';
import { tight } from './docx-words.js';
import { halfPoints, twips } from './measures.js';

/** The paper as WordprocessingML. Readers bring the font: every office has it, and nobody may pass it on. */
export async function printDocx(paper: Paper, codes: ScanCodes): Promise<Buffer> {
  const { textWidth } = pageOf(paper);
  const place = { room: textWidth, codes };
  const body = numbered(paper.body);
  const closing = closingFrom(body);
  const document = new Document({
    title: paper.name,
    ...(paper.subject === undefined ? {} : { subject: paper.subject }),
    creator: paper.head?.issuer ?? paper.name,
    lastModifiedBy: paper.head?.issuer ?? paper.name,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: halfPoints(points.text), language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      {
        ...sheetOf(paper),
        children: [
          ...headOf(paper, textWidth),
          ...blocksOf(body.slice(0, closing), place),
          ...blocksOf(body.slice(closing), { ...place, keepNext: true }),
          ...endOf(paper, textWidth),
        ],
      },
      ...(paper.annexes ?? []).map((annex) => ({
        ...sheetOf(paper),
        children: [...annexHeadOf(annex, textWidth), ...blocksOf(numbered(annex.body), place)],
      })),
    ],
  });
  return dated(await Packer.toBuffer(document), paper.writtenAt);
}

/** A part that begins a page and whose pages are numbered by themselves, as those of an annex are (NĐ 30/2020/NĐ-CP, PL I). */
const sheetOf = (paper: Paper) => ({
  properties: {
    ...{ titlePage: true, type: SectionType.NEXT_PAGE },
    page: { ...pageSettings(paper), pageNumbers: { start: 1 } },
  },
  headers: {
    first: new Header({ children: [new Paragraph({ children: [] })] }),
    default: pageNumber(),
  },
});

function pageSettings({ orientation }: Paper) {
  const { page, margins, pageNumber: header } = millimetres;
  return {
    size: {
      ...{ width: twips(page.short), height: twips(page.long) },
      orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      ...{ top: twips(margins.top), bottom: twips(margins.bottom) },
      ...{ left: twips(margins.left), right: twips(margins.right), header: twips(header) },
    },
  };
}

/** NĐ 30/2020/NĐ-CP, PL I: in the middle of the upper margin, not on the first page. */
const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        ...{ alignment: AlignmentType.CENTER, spacing: tight },
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

/** The library writes the time of printing; the paper's own takes its place, so that the same paper has the same bytes. */
function dated(archive: Uint8Array, writtenAt: string): Buffer {
  const parts = unzipSync(archive);
  const properties = 'docProps/core.xml';
  const core = parts[properties];
  if (!core) throw new Error('A document without properties');
  const instant = new Date(writtenAt).toISOString();
  const settled = strFromU8(core).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
  return packed({ ...parts, [properties]: strToU8(settled) });
}
