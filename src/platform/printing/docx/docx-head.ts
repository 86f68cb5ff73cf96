import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Annex, Paper, PaperHead } from '../../papers/index.js';
import { country, headColumns, mottoWidth, points } from '../form.js';
import { addresseeOf, capitals, numberOf, placeAndDay } from '../plain-words.js';
import { centred, ruleBeneath, ruleOf, tight } from './docx-words.js';
import { noBorders, twips, twipsOfPoints } from './measures.js';

/** Issuer and country side by side, number and day beneath them; on an annex its mark. Then what the paper is. */
export const headOf = (paper: Paper, textWidth: number): (Paragraph | Table)[] => [
  ...(paper.head ? [columnsOf(paper.head, headColumns(textWidth))] : []),
  ...(paper.annex ? [centred(paper.annex.label, { bold: true, size: points.text })] : []),
  ...(paper.addressee === undefined ? titleOf(paper, textWidth) : [addressed(paper.addressee)]),
];

/** The mark of an annex and what it is. */
export const annexHeadOf = (annex: Annex, textWidth: number): Paragraph[] => [
  centred(annex.annex.label, { bold: true, size: points.text }),
  ...titleOf(annex, textWidth),
];

const addressed = (addressee: string) =>
  centred(
    addresseeOf(addressee),
    { size: points.text + 1 },
    { spacing: { ...tight, before: twipsOfPoints(14), after: twipsOfPoints(12) } },
  );

function columnsOf(head: PaperHead, [left, right]: readonly [number, number]): Table {
  const row = (issuers: Paragraph[], countrys: Paragraph[]) =>
    new TableRow({ children: [cell(issuers, left), cell(countrys, right)] });
  return new Table({
    width: { size: twips(left + right), type: WidthType.DXA },
    columnWidths: [twips(left), twips(right)],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      row(issuerOf(head, left), [
        centred(country.name, { bold: true, size: points.capitals }),
        centred(country.motto, { bold: true, size: points.motto }),
        ruleOf(mottoWidth, right),
      ]),
      row(
        [centred(numberOf(head)), ...aboutOf(head)],
        [centred(placeAndDay(head.place, head.day), { italics: true })],
      ),
    ],
  });
}

const aboutOf = ({ about }: PaperHead): Paragraph[] =>
  about === undefined
    ? []
    : [centred(about, { size: points.capitals }, { spacing: { ...tight, before: twipsOfPoints(4) } })];

const issuerOf = ({ superior, issuer }: PaperHead, width: number): Paragraph[] => [
  ...(superior === undefined ? [] : [centred(capitals(superior), { size: points.capitals })]),
  centred(capitals(issuer), { bold: true, size: points.capitals }),
  ruleBeneath(capitals(issuer), width),
];

const cell = (children: Paragraph[], width: number) =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    children,
  });

function titleOf(
  { name, subject, annex }: Pick<Paper, 'name' | 'subject' | 'annex'>,
  textWidth: number,
): Paragraph[] {
  const spacing = { ...tight, before: twipsOfPoints(annex ? 0 : 14) };
  const last = annex?.of ?? subject ?? name;
  return [
    centred(capitals(name), { bold: true, size: points.text + 1 }, { spacing, keepNext: true }),
    ...(subject === undefined ? [] : [centred(subject, { bold: true }, { keepNext: true })]),
    ...(annex ? [centred(annex.of, { italics: true }, { keepNext: true })] : []),
    ruleBeneath(last, textWidth),
  ];
}
