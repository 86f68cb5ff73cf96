import pdfmake from 'pdfmake';
import type { Paper } from '../../papers/index.js';
import { lineSpacing, millimetres, pageOf, points, pointsOf } from '../form.js';
import { numbered } from '../plain-words.js';
import type { ScanCodes } from '../scan-codes.js';
import { fonts, isFontFile } from './fonts.js';
import { blocksOf } from './pdf-blocks.js';
import { endOf } from './pdf-end.js';
import { headOf } from './pdf-head.js';

type Definition = Parameters<typeof pdfmake.createPdf>[0];

pdfmake.setFonts({ Tinos: { ...fonts.Tinos } });
// A paper is made of its own text: nothing is fetched, and no file is read but the fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);

/** The paper as PDF, with the letters it uses embedded. */
export async function printPdf(paper: Paper, codes: ScanCodes): Promise<Buffer> {
  const { textWidth } = pageOf(paper);
  return pdfmake
    .createPdf({
      ...sheetOf(paper),
      ...{ info: infoOf(paper), language: 'vi-VN', version: '1.7' },
      content: [
        ...headOf(paper, textWidth),
        ...blocksOf(numbered(paper.body), textWidth, codes),
        ...endOf(paper),
      ],
    })
    .getBuffer();
}

function sheetOf({ orientation }: Paper): Omit<Definition, 'content'> {
  const { margins, pageNumber } = millimetres;
  return {
    ...{ pageSize: 'A4', pageOrientation: orientation },
    pageMargins: [
      ...[pointsOf(margins.left), pointsOf(margins.top)],
      ...[pointsOf(margins.right), pointsOf(margins.bottom)],
    ] as [number, number, number, number],
    defaultStyle: { font: 'Tinos', fontSize: points.text, lineHeight: lineSpacing },
    // NĐ 30/2020/NĐ-CP, PL I: in the middle of the upper margin, not on the first page.
    header: (page) =>
      page === 1
        ? null
        : {
            text: String(page),
            alignment: 'center',
            margin: [pointsOf(margins.left), pointsOf(pageNumber), pointsOf(margins.right), 0],
          },
    // A heading does not stay behind at the foot of a page.
    pageBreakBefore: (node, queries) =>
      node.headlineLevel === 1 && queries.getFollowingNodesOnPage().length === 0,
  };
}

function infoOf({ name, subject, head, writtenAt }: Paper): NonNullable<Definition['info']> {
  const at = new Date(writtenAt);
  return {
    title: name,
    ...(subject === undefined ? {} : { subject }),
    author: head?.issuer ?? name,
    ...{ creationDate: at, modDate: at },
  };
}
