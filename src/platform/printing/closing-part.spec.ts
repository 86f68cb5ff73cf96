import { describe, expect, it } from '@jest/globals';
import type { Block, Table } from '../papers/index.js';
import { closingPartOf } from './closing-part.js';

const text = (words: string): Block => ({ kind: 'paragraph', words });
const line: Block = { kind: 'paragraph', as: 'line', words: 'Căn cứ' };
const heading: Block = { kind: 'heading', level: 1, text: 'Kết thúc' };
const code: Block = { kind: 'scanCode', content: 'a', caption: 'a' };
const rows = (...names: readonly string[]): Table => ({
  ...{ kind: 'table', columns: [{ share: 1 }], head: [{ cells: ['Tên'] }] },
  rows: names.map((name) => ({ cells: [name] })),
});

describe('what signers are never parted from', () => {
  it.each<[string, readonly Block[], readonly Block[], readonly Block[]]>([
    ['the last rows of a table, under its head', [rows('1', '2', '3')], [rows('1')], [rows('2', '3')]],
    [
      'with the code behind them',
      [text('a'), rows('1', '2', '3', '4'), code],
      [text('a'), rows('1', '2')],
      [rows('3', '4'), code],
    ],
    [
      'the last text, with its code and without the table before it',
      [rows('1', '2', '3'), text('a'), text('b'), code],
      [rows('1', '2', '3'), text('a')],
      [text('b'), code],
    ],
    ['with the line that leads on to it', [text('a'), line, text('b')], [text('a')], [line, text('b')]],
    ['a short table as it is', [text('a'), rows('1', '2')], [text('a')], [rows('1', '2')]],
    [
      'the last headings with their text',
      [rows('1'), heading, heading, text('a'), code],
      [rows('1')],
      [heading, heading, text('a'), code],
    ],
    ['nothing of an empty paper', [], [], []],
  ])('%s', (_what, body, before, closing) => expect(closingPartOf(body)).toEqual({ before, closing }));
});
