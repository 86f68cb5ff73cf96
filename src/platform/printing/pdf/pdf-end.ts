import type { Content } from 'pdfmake';
import type { Paper, Signature } from '../../papers/index.js';
import { points, recipientsTitle } from '../form.js';
import { capitals, recipientLines } from '../plain-words.js';
import { centred } from './pdf-words.js';

/** Marks the signers among the nodes of a page. */
export const signersLevel = 2;

/** Signers side by side, with the recipients to the left of a single one and below several. */
export function endOf({ signatures, recipients }: Paper): Content[] {
  const addressed = recipientsOf(recipients);
  const [only, ...others] = signatures;
  if (!only) return addressed;
  const beside = others.length === 0 ? [addressed, signatureOf(only)] : signatures.map(signatureOf);
  return [
    {
      ...{ ...apart, headlineLevel: signersLevel },
      columns: beside.map((stack) => ({ width: '*', stack })),
    },
    ...(others.length > 0 && addressed.length > 0 ? [{ ...apart, stack: addressed }] : []),
  ];
}

/** A line below what stands above, and never torn. */
const apart = {
  ...{ unbreakable: true, lineHeight: 1 },
  margin: [0, points.text, 0, 0] as [number, number, number, number],
};

const signatureOf = ({ role, name }: Signature): Content[] => [
  centred(capitals(role), { bold: true }),
  centred(name, { bold: true, margin: [0, points.aboveSignersName, 0, 0] }),
];

const recipientsOf = (recipients: readonly string[]): Content[] =>
  recipients.length === 0
    ? []
    : [
        { text: recipientsTitle, bold: true, italics: true, fontSize: points.recipientsTitle },
        ...recipientLines(recipients).map((text) => ({ text, fontSize: points.recipients })),
      ];
