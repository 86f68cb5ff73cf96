import pdfmake, { type Content, type Definition } from 'pdfmake';
import type { Block, Paper } from '../../papers/index.js';
import { closingPartOf } from '../closing-part.js';
import { lineSpacing, millimetres, pageOf, points, pointsOf } from '../form.js';
import { numbered } from '../plain-words.js';
import type { ScanCodes } from '../scan-codes.js';
import { fonts, isFontFile } from './fonts.js';
import { blocksOf } from './pdf-blocks.js';
import { endOf, signersLevel } from './pdf-end.js';
import { annexHeadOf, annexLevel, headOf } from './pdf-head.js';

pdfmake.setFonts({ Tinos: { ...fonts.Tinos } });
// A paper is made of its own text: nothing is fetched, and no file is read but the fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);

/** The paper as PDF, with the letters it uses embedded. Where its signers came to stand alone on a page, what they sign last joins them. */
export async function printPdf(paper: Paper, codes: ScanCodes): Promise<Buffer> {
  const { textWidth } = pageOf(paper);
  const body = numbered(paper.body);
  const blocks = (some: readonly Block[]) => blocksOf(some, textWidth, codes);
  const annexes = () =>
    (paper.annexes ?? []).flatMap((annex): readonly Content[] => [
      { stack: annexHeadOf(annex, textWidth), pageBreak: 'before' },
      ...blocks(numbered(annex.body)),
    ]);
  // Where the signers stand is told without the annexes behind them.
  const { file, signersAlone } = await drawn(paper, blocks(body));
  const { before, closing } = closingPartOf(body);
  const [first] = signersAlone ? closing : [];
  const hasAnnexes = annexes().length > 0;
  if (!first && !hasAnnexes) return file;
  const whole = (): readonly Content[] => {
    if (!first) return blocks(body);
    const [begins, ...others] = blocks(closing);
    return [...blocks(before), ...(begins ? [{ ...begins, pageBreak: 'before' as const }] : []), ...others];
  };
  const all = await drawn(paper, whole(), { annexes: annexes() });
  // Where annexes begin is known once they are laid out; then their pages are numbered.
  return hasAnnexes
    ? (await drawn(paper, whole(), { annexes: annexes(), annexPages: all.annexPages })).file
    : all.file;
}

interface Behind {
  readonly annexes?: readonly Content[];
  /** The pages that annexes begin on, as they were found when it was laid out before. */
  readonly annexPages?: readonly number[];
}

async function drawn(paper: Paper, body: readonly Content[], { annexes = [], annexPages = [] }: Behind = {}) {
  let signersAlone = false;
  const found: number[] = [];
  const definition: Definition = {
    ...sheetOf(paper, annexPages),
    ...{ info: infoOf(paper), language: 'vi-VN', version: '1.7' },
    content: [...headOf(paper, pageOf(paper).textWidth), ...body, ...endOf(paper), ...annexes],
    pageBreakBefore: (node, queries) => {
      if (node.headlineLevel === signersLevel) signersAlone = areAlone(node, queries);
      if (node.headlineLevel === annexLevel) found.push(node.pageNumbers[0] ?? 0);
      // A heading does not stay behind at the foot of a page.
      return node.headlineLevel === 1 && queries.getFollowingNodesOnPage().length === 0;
    },
  };
  const file = await pdfmake.createPdf(definition).getBuffer();
  return { file, signersAlone, annexPages: found };
}

/** What is never torn is laid out where it would begin: it stands on a later page where there is one. */
const areAlone: (...of: Parameters<Definition['pageBreakBefore']>) => boolean = (node, queries) =>
  node.pages > (node.pageNumbers[0] ?? 0) ||
  !queries.getPreviousNodesOnPage().some(({ text, image }) => text !== undefined || image !== undefined);

type Sheet = Omit<Definition, 'content' | 'info' | 'language' | 'version' | 'pageBreakBefore'>;

function sheetOf({ orientation }: Paper, annexPages: readonly number[]): Sheet {
  const { margins, pageNumber } = millimetres;
  return {
    ...{ pageSize: 'A4', pageOrientation: orientation },
    pageMargins: [
      ...[pointsOf(margins.left), pointsOf(margins.top)],
      ...[pointsOf(margins.right), pointsOf(margins.bottom)],
    ] as [number, number, number, number],
    defaultStyle: { font: 'Tinos', fontSize: points.text, lineHeight: lineSpacing },
    // NĐ 30/2020/NĐ-CP, PL I: in the middle of the upper margin, not on the first page; each annex is numbered by itself.
    header: (page) => {
      const begins = annexPages.findLast((each) => each <= page) ?? 1;
      if (page === begins) return null;
      return {
        text: String(page - begins + 1),
        alignment: 'center',
        margin: [pointsOf(margins.left), pointsOf(pageNumber), pointsOf(margins.right), 0],
      };
    },
  };
}

function infoOf({ name, subject, head, writtenAt }: Paper): Definition['info'] {
  const at = new Date(writtenAt);
  return {
    title: name,
    ...(subject === undefined ? {} : { subject }),
    author: head?.issuer ?? name,
    ...{ creationDate: at, modDate: at },
  };
}
