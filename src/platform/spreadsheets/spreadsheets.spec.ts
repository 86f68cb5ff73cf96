import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workbook } from '../../../test/support/spreadsheet.js';
import { csvRows } from './csv-rows.js';
import { xlsxRows } from './xlsx-rows.js';

const texts = (rows: readonly { readonly cells: readonly { readonly text: string }[] }[]) =>
  rows.map(({ cells }) => cells.map(({ text }) => text));

describe('separated values', () => {
  it.each([
    [
      'commas',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons, with the mark of UTF-8 and the line ends of Windows',
      '\uFEFFa;b\r\nc;"d;e"\r\n',
      [
        ['a', 'b'],
        ['c', 'd;e'],
      ],
    ],
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'quotes within quotes and lines within cells',
      'a,b\n"x ""y""","1\n2"',
      [
        ['a', 'b'],
        ['x "y"', '1\n2'],
      ],
    ],
    [
      'blanks around quotes',
      'a; "b;c" \n"d" ;e',
      [
        ['a', 'b;c'],
        ['d', 'e'],
      ],
    ],
    ['nothing', '', []],
  ] as const)('%s', (_what, text, cells) => expect(texts(csvRows(text))).toEqual(cells));

  it.each([
    ['nothing closes', 'a;b\n1;"x;y\n2;z\n', ['1', '"x', 'y'], [1]],
    ['the quote of a later row seems to close', 'a;b\n1;"x\n2;"z"\n', ['1', '"x'], [1]],
    ['text follows', 'a;b\n1;"x" y\n2;z', ['1', '"x" y'], [1]],
    ['nothing closes, twice', 'a;b\n1;"x\n2;"z', ['1', '"x'], [1, 2]],
  ] as const)('a quote that %s takes no other row along', (_what, text, cells, marked) => {
    const rows = csvRows(text);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(texts(rows)[1]).toEqual(cells);
    expect(rows.flatMap(({ hasOpenQuote }, index) => (hasOpenQuote ? [index] : []))).toEqual(marked);
  });

  it('rows keep their number where empty ones stand between', () =>
    expect(csvRows('a;x\n\n;\nb').map(({ number }) => number)).toEqual([1, 4]));

  it.each([
    ['=1+1', true],
    ['@SUM(A1)', true],
    ['＝A1', true],
    ['+cmd', true],
    ['-5', false],
    ['+3,5', false],
    ['a=b', false],
  ])('"%s" is a formula: %s', (text, isFormula) =>
    expect(csvRows(`"${text}";x`)[0]?.cells[0]?.isFormula).toBe(isFormula),
  );

  it('whatever was written is read again', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\0\r\uFEFF]/g, '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['h;i', ...rows.map((cells) => cells.map(quoted).join(';'))].join('\r\n');
        const filled = rows.filter((cells) => cells.some((each) => each !== ''));
        expect(texts(csvRows(text)).slice(1)).toEqual(filled);
      }),
    );
  });
});

describe('a workbook', () => {
  it('is read as it is shown, with its formulas known and its rows numbered as they are', async () => {
    const rows = await xlsxRows(workbook([['a', '03'], [], ['x', { formula: '1+1', shown: '2' }]]));
    expect(rows?.map(({ number, cells }) => [number, cells])).toEqual([
      [
        1,
        [
          { text: 'a', isFormula: false },
          { text: '03', isFormula: false },
        ],
      ],
      [
        3,
        [
          { text: 'x', isFormula: false },
          { text: '2', isFormula: true },
        ],
      ],
    ]);
  });

  it.each([
    ['a cell in the millionth row', /r="A1"/, 'r="A1000000"'],
    ['a cell in the last column', /r="A1"/, 'r="XFD1"'],
  ])('with %s is not read', async (_what, from, to) => {
    expect(await xlsxRows(workbook([['a']], (sheet) => sheet.replace(from, to)))).toBeNull();
  });

  it('that is none is not read', async () => expect(await xlsxRows(Buffer.from('PK'))).toBeNull());
});
