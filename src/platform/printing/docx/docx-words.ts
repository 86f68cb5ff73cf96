import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { lineSpacing, points, shortRule } from '../form.js';
import { runsOf } from '../plain-words.js';
import type { Words } from '../../papers/index.js';
import { drawnLine, halfPoints, twips, twipsOfPoints } from './measures.js';

export interface Look extends Pick<IRunOptions, 'bold' | 'italics'> {
  readonly size?: number;
}

/** The runs of a text; a line break within it is one in the document. */
export const textRuns = (words: Words, { size, bold = false, italics = false }: Look = {}): TextRun[] =>
  runsOf(words).flatMap((run) =>
    run.text.split('\n').map(
      (text, line) =>
        new TextRun({
          text,
          ...((run.bold ?? bold) ? { bold: true } : {}),
          ...((run.italic ?? italics) ? { italics: true } : {}),
          ...(size === undefined ? {} : { size: halfPoints(size) }),
          ...(line === 0 ? {} : { break: 1 }),
        }),
    ),
  );

/** Single-spaced and without room below, as in heads, cells and signatures. */
export const tight = { line: 240, lineRule: 'auto', before: 0, after: 0 } as const;
export const loose = {
  line: Math.round(240 * lineSpacing),
  lineRule: 'auto',
  before: 0,
  after: twipsOfPoints(points.afterParagraph),
} as const;

export const centred = (words: Words, look: Look = {}, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...{ alignment: AlignmentType.CENTER, spacing: tight },
    ...options,
    children: textRuns(words, look),
  });

/** A drawn line of this length in the middle of so much room. */
export const ruleOf = (length: number, room: number): Paragraph => {
  const indent = twips((room - length) / 2);
  return new Paragraph({
    spacing: { line: twipsOfPoints(4), lineRule: 'exact', before: 0, after: twipsOfPoints(4) },
    indent: { left: indent, right: indent },
    border: { bottom: { ...drawnLine, space: 1 } },
    children: [],
  });
};

export const ruleBeneath = (text: string, room: number): Paragraph => ruleOf(shortRule(text, room), room);
