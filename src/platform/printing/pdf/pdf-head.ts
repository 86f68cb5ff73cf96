import type { Content, CustomTableLayout } from 'pdfmake';
import type { Annex, Paper, PaperHead } from '../../papers/index.js';
import { country, headColumns, mottoWidth, points, pointsOf } from '../form.js';
import { addresseeOf, capitals, numberOf, placeAndDay } from '../plain-words.js';
import { centred, ruleBeneath, ruleOf } from './pdf-words.js';

/** Issuer and country side by side, number and day beneath them; on an annex its mark. Then what the paper is. */
export const headOf = (paper: Paper, textWidth: number): Content[] => [
  ...(paper.head ? [columnsOf(paper.head, headColumns(textWidth))] : []),
  ...(paper.annex ? [centred(paper.annex.label, { bold: true })] : []),
  paper.addressee === undefined ? titleOf(paper, textWidth) : addressed(paper.addressee),
];

/** Marks where an annex begins among the nodes of a page. */
export const annexLevel = 3;

/** The mark of an annex and what it is. */
export const annexHeadOf = (annex: Annex, textWidth: number): Content[] => [
  centred(annex.annex.label, { bold: true, headlineLevel: annexLevel }),
  titleOf(annex, textWidth),
];

const addressed = (addressee: string): Content => ({
  ...centred(addresseeOf(addressee), { fontSize: points.text + 1 }),
  margin: [0, 14, 0, 12],
});

const bare: CustomTableLayout = {
  defaultBorder: false,
  ...{ paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 0, paddingBottom: () => 0 },
};

const columnsOf = (head: PaperHead, [left, right]: readonly [number, number]): Content => ({
  layout: bare,
  lineHeight: 1,
  table: {
    widths: [pointsOf(left), pointsOf(right)],
    body: [
      [
        { stack: issuerOf(head, left) },
        {
          stack: [
            centred(country.name, { bold: true, fontSize: points.capitals }),
            centred(country.motto, { bold: true, fontSize: points.motto }),
            ruleOf(mottoWidth),
          ],
        },
      ],
      [
        { stack: [centred(numberOf(head)), ...aboutOf(head)] },
        centred(placeAndDay(head.place, head.day), { italics: true }),
      ],
    ],
  },
});

const aboutOf = ({ about }: PaperHead): Content[] =>
  about === undefined ? [] : [centred(about, { fontSize: points.capitals, margin: [0, 4, 0, 0] })];

const issuerOf = ({ superior, issuer }: PaperHead, width: number): Content[] => [
  ...(superior === undefined ? [] : [centred(capitals(superior), { fontSize: points.capitals })]),
  centred(capitals(issuer), { bold: true, fontSize: points.capitals }),
  ruleBeneath(capitals(issuer), width),
];

const titleOf = (
  { name, subject, annex }: Pick<Paper, 'name' | 'subject' | 'annex'>,
  textWidth: number,
): Content => ({
  margin: [0, annex ? 0 : 14, 0, 0],
  lineHeight: 1,
  stack: [
    centred(capitals(name), { bold: true, fontSize: points.text + 1 }),
    ...(subject === undefined ? [] : [centred(subject, { bold: true })]),
    ...(annex ? [centred(annex.of, { italics: true })] : []),
    ruleBeneath(annex?.of ?? subject ?? name, textWidth),
  ],
});
