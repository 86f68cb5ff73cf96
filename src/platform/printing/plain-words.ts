import type { Block, Cell, DescribedCell, Paper, PaperHead, Run, Words } from '../papers/index.js';

/** Characters that XML forbids and no font draws. */
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** One written form of every text, whatever keyboard it came from: composed, without what cannot be printed. */
const settleText = (text: string) =>
  text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(unprintable, '');

/** The paper with every text of it settled. */
export const settled = (paper: Paper): Paper =>
  JSON.parse(JSON.stringify(paper), (_, value: unknown) =>
    typeof value === 'string' ? settleText(value) : value,
  ) as Paper;

export const runsOf = (words: Words): readonly Exclude<Run, string>[] =>
  (typeof words === 'string' ? [words] : words).map((run) => (typeof run === 'string' ? { text: run } : run));

export const cellOf = (cell: Cell): DescribedCell =>
  typeof cell === 'object' && 'words' in cell ? cell : { words: cell };

export const capitals = (text: string) => text.toLocaleUpperCase('vi');

export const numberOf = ({ number }: PaperHead): string =>
  number === undefined ? '' : `Số: ${number || '……/……'}`;

/** The name of the paper, or, of a letter, to whom it goes. */
export const addresseeOf = (addressee: string): string => `Kính gửi: ${addressee}`;

export const recipientLines = (recipients: readonly string[]): readonly string[] =>
  recipients.map((each, index) => `- ${each}${index === recipients.length - 1 ? '.' : ';'}`);

/** As the place and day of a paper are written: a day below 10 and the months 1 and 2 take a zero. NĐ 30/2020/NĐ-CP, PL I. */
export function placeAndDay(place: string, day: string): string {
  if (day === '') return `${place}, ngày …… tháng …… năm ……`;
  const [year = '', month = '', date = ''] = day.split('-');
  const written = Number(month) > 2 ? String(Number(month)) : month;
  return `${place}, ngày ${date} tháng ${written} năm ${year}`;
}

/** Headings with their numbers before them: I. and within each 1. */
export function numbered(blocks: readonly Block[]): readonly Block[] {
  let [first, second] = [0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.level === 1) [first, second] = [first + 1, 0];
    else second += 1;
    return { ...block, text: `${block.level === 1 ? roman(first) : second}. ${block.text}` };
  });
}

const romanSigns: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  const sign = romanSigns.find(([value]) => value <= number);
  return sign ? sign[1] + roman(number - sign[0]) : '';
}
