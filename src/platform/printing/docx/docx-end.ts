import { Paragraph, type Table } from 'docx';
import type { Paper, Signature } from '../../papers/index.js';
import { points, recipientsTitle } from '../form.js';
import { capitals, recipientLines } from '../plain-words.js';
import { columnsOf } from './docx-blocks.js';
import { centred, textRuns, tight } from './docx-words.js';
import { twipsOfPoints } from './measures.js';

/** Signers side by side, with the recipients to the left of a single one and below several. */
export function endOf({ signatures, recipients }: Paper, textWidth: number): (Paragraph | Table)[] {
  const addressed = recipientsOf(recipients);
  const [only, ...others] = signatures;
  if (!only) return addressed;
  const beside = others.length === 0 ? [addressed, signatureOf(only)] : signatures.map(signatureOf);
  const width = textWidth / beside.length;
  return [
    new Paragraph({ spacing: tight, keepNext: true, children: [] }),
    columnsOf(beside.map((children) => ({ width, children: children.length > 0 ? children : [empty()] }))),
    ...(others.length > 0 && addressed.length > 0 ? [empty(), ...addressed] : []),
  ];
}

const signatureOf = ({ role, name }: Signature): Paragraph[] => [
  centred(capitals(role), { bold: true }),
  centred(name, { bold: true }, { spacing: { ...tight, before: twipsOfPoints(points.aboveSignersName) } }),
];

function recipientsOf(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  const lines = recipientLines(recipients);
  return [
    new Paragraph({
      ...{ spacing: tight, keepNext: true },
      children: textRuns(recipientsTitle, { bold: true, italics: true, size: points.recipientsTitle }),
    }),
    ...lines.map(
      (text, index) =>
        new Paragraph({
          ...{ spacing: tight, keepNext: index < lines.length - 1 },
          children: textRuns(text, { size: points.recipients }),
        }),
    ),
  ];
}

const empty = () => new Paragraph({ spacing: tight, children: [] });
