import type { Content } from 'pdfmake';
import type { Words } from '../../papers/index.js';
import { points, pointsOf, shortRule } from '../form.js';
import { runsOf } from '../plain-words.js';

type Text = Extract<Content, { text: unknown }>;

export const textOf = (words: Words): Text['text'] =>
  typeof words === 'string'
    ? words
    : runsOf(words).map(({ text, bold, italic }) => ({
        text,
        ...(bold === undefined ? {} : { bold }),
        ...(italic === undefined ? {} : { italics: italic }),
      }));

/** More letters than a line holds may be broken anywhere. */
const longestWord = 40;

/**
 * For justified text: the library stretches a line at every place where it may break, after "/" and "-" too, unless each
 * word with the space behind it is a run that may not.
 */
export const justified = (words: Words): Text['text'] =>
  runsOf(words).flatMap(({ text, bold = false, italic = false }) =>
    (text.match(/\n|[^\n ]+ *| +/g) ?? []).map((word) => ({
      ...{ text: word, bold, italics: italic },
      noWrap: word !== '\n' && word.length < longestWord,
    })),
  );

export const centred = (words: Words, look: Partial<Text> = {}): Text => ({
  ...look,
  text: textOf(words),
  alignment: 'center',
});

/** A drawn line of this length in the middle. */
export const ruleOf = (length: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: pointsOf(length), y2: 0, lineWidth: points.rule }],
  alignment: 'center',
  margin: [0, 4, 0, 6],
});

export const ruleBeneath = (text: string, room: number): Content => ruleOf(shortRule(text, room));
