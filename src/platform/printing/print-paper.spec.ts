import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { pagesOf, pageSizesOf, paragraphsOf, partOf, partsOf } from '../../../test/support/read-paper.js';
import type { Block, Paper } from '../papers/index.js';
import { printAnew, printPaper } from './print-paper.js';

const paper: Paper = {
  orientation: 'portrait',
  head: {
    superior: 'Ủy ban nhân dân huyện Sao Mai',
    issuer: 'Hội đồng đánh giá',
    number: '05/BB-HĐ',
    place: 'Sao Mai',
    day: '2021-02-05',
  },
  name: 'Biên bản',
  subject: 'Họp Hội đồng đánh giá đợt 1',
  body: [
    { kind: 'heading', level: 1, text: 'Thành phần' },
    { kind: 'paragraph', words: ['Theo Quyết định số ', { text: '12/QĐ-UBND', bold: true }, ' của huyện.'] },
    { kind: 'heading', level: 2, text: 'Có mặt' },
    { kind: 'heading', level: 2, text: 'Vắng mặt' },
    { kind: 'heading', level: 1, text: 'Diễn biến' },
    {
      kind: 'beside',
      left: [{ kind: 'paragraph', as: 'line', words: 'Lần một' }],
      right: [{ kind: 'paragraph', as: 'line', words: 'Lần hai' }],
    },
    { kind: 'scanCode', content: 'SM/120/3f8a', caption: 'Sổ ghi: dòng 120\n3f8a' },
  ],
  signatures: [
    { role: 'Thư ký', name: 'Lê Thị Bưởi' },
    { role: 'Chủ tịch', name: 'Trần Văn Mận' },
  ],
  recipients: ['Ủy ban nhân dân huyện', 'Lưu: VT'],
  writtenAt: '2021-02-05T03:00:00Z',
};
const withBody = (...body: readonly Block[]): Paper => ({ ...paper, body });

/** Printed once for all who only read it. */
const docx = printPaper(paper, 'docx');
const pdf = printPaper(paper, 'pdf');
const printed = { docx, pdf };

const inOrder = [
  ...['ỦY BAN NHÂN DÂN HUYỆN SAO MAI', 'HỘI ĐỒNG ĐÁNH GIÁ'],
  ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  ...['Số: 05/BB-HĐ', 'Sao Mai, ngày 05 tháng 02 năm 2021'],
  ...['BIÊN BẢN', 'Họp Hội đồng đánh giá đợt 1'],
  ...[
    'I. Thành phần',
    'Theo Quyết định số 12/QĐ-UBND của huyện.',
    '1. Có mặt',
    '2. Vắng mặt',
    'II. Diễn biến',
  ],
  ...['Lần một', 'Lần hai', 'Sổ ghi: dòng 120\n3f8a'],
  ...['THƯ KÝ', 'Lê Thị Bưởi', 'CHỦ TỊCH', 'Trần Văn Mận'],
  ...['Nơi nhận:', '- Ủy ban nhân dân huyện;', '- Lưu: VT.'],
];

describe('a paper as .docx', () => {
  it('says everything once, in its order, in composed letters', async () => {
    const told = paragraphsOf(await docx);
    expect(told).toEqual(inOrder);
    expect(told).toEqual(told.map((text) => text.normalize('NFC')));
  });

  it('has the form of NĐ 30/2020: A4, its margins, Times New Roman of 13 points, indented first lines', async () => {
    const document = partOf(await docx, 'word/document.xml');
    const sizeOf = (name: string) =>
      Number(document.match(new RegExp(`<w:pg\\w+ [^>]*w:${name}="(\\d+)"`))?.[1]);
    const millimetresOf = (name: string) => Math.round((sizeOf(name) * 25.4) / 1440);
    expect([millimetresOf('w'), millimetresOf('h')]).toEqual([210, 297]);
    expect(['top', 'bottom', 'left', 'right'].map(millimetresOf)).toEqual([20, 20, 30, 15]);
    expect(document).toContain('<w:ind w:firstLine="567"/>'); // 1 cm
    const styles = partOf(await docx, 'word/styles.xml');
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:sz w:val="26"/>');
  });

  it('numbers its pages from the second on', async () => {
    const headers = Object.entries(partsOf(await docx)).filter(([name]) => /word\/header\d/.test(name));
    expect(headers.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(1);
    expect(headers).toHaveLength(2);
    expect(partOf(await docx, 'word/document.xml')).toContain('<w:titlePg/>');
  });

  it('lies on its side when it should', async () => {
    const document = partOf(
      await printPaper({ ...paper, orientation: 'landscape' }, 'docx'),
      'word/document.xml',
    );
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  it('repeats the head of a table, never tears a row, and adds its widths up to the text', async () => {
    const document = partOf(await printPaper(withBody(longTable), 'docx'), 'word/document.xml');
    const table = document.slice(document.lastIndexOf('<w:tbl>', document.indexOf('Hàng 1 ')));
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(table.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(200);
    const widths = [...(table.split('</w:tblGrid>')[0] ?? '').matchAll(/gridCol w:w="(\d+)"/g)];
    const whole = widths.reduce((sum, [, width]) => sum + Number(width), 0);
    expect(Math.round((whole * 25.4) / 1440)).toBe(165);
  });

  it('keeps its last rows on the page of its signers', async () => {
    const document = partOf(await printPaper(withBody(longTable), 'docx'), 'word/document.xml');
    const rows = document.split('<w:tr>').filter((row) => row.includes('Hàng'));
    expect(rows.flatMap((row, i) => (row.includes('<w:keepNext/>') ? [i + 1] : []))).toEqual([199, 200]);
    const [, end = ''] = document.split('Hàng 200 của bảng');
    const between = end.split('THƯ KÝ')[0]?.match(/<w:p>.*?<\/w:p>/g) ?? [];
    expect(between.length).toBeGreaterThan(1);
    for (const paragraph of between.slice(0, 2)) expect(paragraph).toContain('<w:keepNext/>');
  });

  it('gives every text back that could be typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const typed = await printPaper(withBody({ kind: 'paragraph', words: `“${text}”` }), 'docx');
        expect(paragraphsOf(typed)).toContain(
          `“${text.replaceAll('\r\n', '\n').normalize('NFC').replaceAll(unprintable, '')}”`,
        );
      }),
      { numRuns: 30 },
    );
  });
});

// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

const longTable: Block = {
  kind: 'table',
  columns: [{ share: 1, align: 'right' }, { share: 5 }, { share: 2 }],
  head: [{ cells: ['TT', 'Sản phẩm', 'Điểm'] }],
  rows: [
    { cells: [{ words: 'Nhóm A', span: 2 }, '35'], strong: true },
    ...Array.from({ length: 200 }, (_, i) => ({
      cells: [String(i + 1), `Hàng ${i + 1} của bảng`, `${i} điểm`],
    })),
  ],
};

describe('a paper as .pdf', () => {
  it('says everything the .docx says, in the same order', async () => {
    const [page, ...others] = await pagesOf(await pdf);
    expect(others).toEqual([]);
    let at = 0;
    for (const text of inOrder.filter((each) => !/THƯ KÝ|CHỦ TỊCH|Bưởi|Mận/.test(each))) {
      const found = page?.indexOf(text.replaceAll('\n', ' '), at) ?? -1;
      expect([text, found >= at]).toEqual([text, true]);
      at = found;
    }
    expect(page).toMatch(/THƯ KÝ.*CHỦ TỊCH/);
    expect(page).toMatch(/Lê Thị Bưởi.*Trần Văn Mận/);
  });

  it('is A4, upright or on its side', async () => {
    const sizes = async (file: Uint8Array) => (await pageSizesOf(file)).map((size) => size.map(Math.round));
    expect(await sizes(await pdf)).toEqual([[595, 842]]);
    const lying = await printPaper({ ...withBody(), orientation: 'landscape' }, 'pdf');
    expect(await sizes(lying)).toEqual([[842, 595]]);
  });

  it('carries a long table over pages with its head and its page numbers, and loses no row', async () => {
    const pages = await pagesOf(await printPaper(withBody(longTable), 'pdf'));
    expect(pages.length).toBeGreaterThan(3);
    const withRows = pages.filter((page) => page.includes('Hàng'));
    for (const page of withRows) expect(page.match(/TT Sản phẩm Điểm/g)).toHaveLength(1);
    for (const [index, page] of pages.entries()) expect(page.endsWith(` ${index + 1}`)).toBe(index > 0);
    const rows = pages.flatMap((page) =>
      [...page.matchAll(/Hàng (\d+) của bảng/g)].map(([, row]) => Number(row)),
    );
    expect(rows).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  });

  it('never leaves signers alone on a page: the last rows go with them', async () => {
    const rowsOn = (page = '') => [...page.matchAll(/Hàng (\d+) của bảng/g)].map(([, row]) => Number(row));
    let parted = 0;
    for (let rows = 22; rows < 40; rows += 1) {
      const table = { ...longTable, rows: longTable.rows.slice(1, rows + 1) };
      const pages = await pagesOf(await printPaper({ ...withBody(table), recipients: [] }, 'pdf'));
      expect(pages.flatMap(rowsOn)).toEqual(table.rows.map((_, i) => i + 1));
      expect(pages.length).toBeLessThan(3);
      expect([rows, rowsOn(pages.at(-1)).length > 1]).toEqual([rows, true]);
      if (pages.length === 2 && rowsOn(pages[1]).length === 2) parted += 1;
    }
    expect(parted).toBeGreaterThan(1);
  });

  it('embeds the letters it uses and nothing to be fetched', async () => {
    const bytes = (await pdf).toString('latin1');
    expect(bytes.match(/\/FontFile2/g)?.length).toBeGreaterThan(2);
    expect(bytes).not.toMatch(/\/URI|\/JavaScript|\/Launch/);
  });
});

describe('any paper', () => {
  const name = 'Hợp tác xã "Mây & <Gió>" Nguyễn'.normalize('NFD');
  const awkward = withBody(
    { kind: 'paragraph', words: name },
    { kind: 'table', columns: [{ share: 1 }], head: [], rows: [{ cells: [`${name}\u0000\u000b`] }] },
  );
  const whole = 'Hợp tác xã "Mây & <Gió>" Nguyễn'.normalize('NFC');

  it.each(['docx', 'pdf'] as const)(
    'keeps "&<>" and letters typed in pieces whole in .%s',
    async (format) => {
      const file = await printPaper(awkward, format);
      const told = format === 'docx' ? paragraphsOf(file) : await pagesOf(file);
      expect(told.join(' ').split(whole)).toHaveLength(3);
    },
  );

  it.each(['docx', 'pdf'] as const)('prints the same bytes of the same value as .%s', async (format) => {
    const [one, other] = [await printed[format], await printAnew(structuredClone(paper), format)];
    expect(one.equals(other)).toBe(true);
    const later = await printPaper({ ...paper, writtenAt: '2021-02-05T03:00:01Z' }, format);
    expect(one.equals(later)).toBe(false);
    // Whoever asks next is handed the very file.
    expect(await printPaper(structuredClone(paper), format)).toBe(one);
  });

  it('carries its own day and not that of printing', async () => {
    const dates = [...partOf(await docx, 'docProps/core.xml').matchAll(/<dcterms:\w+ [^>]*>([^<]*)/g)];
    expect(dates.map(([, date]) => date)).toEqual(['2021-02-05T03:00:00.000Z', '2021-02-05T03:00:00.000Z']);
    const bytes = (await pdf).toString('latin1');
    expect([...new Set(bytes.match(/\(D:\d+Z?\)/g))]).toEqual(['(D:20210205030000Z)']);
  });

  it('carries the mark of an annex instead of a head, and no number where there is none', async () => {
    const { head: _, ...rest } = paper;
    const annex = { ...rest, annex: { label: 'Phụ lục 01', of: '(Kèm theo Biên bản số 05/BB-HĐ)' } };
    const told = paragraphsOf(await printPaper(annex, 'docx'));
    expect(told.slice(0, 4)).toEqual([
      ...['Phụ lục 01', 'BIÊN BẢN', 'Họp Hội đồng đánh giá đợt 1'],
      '(Kèm theo Biên bản số 05/BB-HĐ)',
    ]);
    const [page = ''] = await pagesOf(await printPaper(annex, 'pdf'));
    expect(page.startsWith('Phụ lục 01 BIÊN BẢN')).toBe(true);
    const unnumbered = { ...paper, head: { issuer: 'Hội đồng', place: 'Sao Mai', day: '2021-12-10' } };
    expect(paragraphsOf(await printPaper(unnumbered, 'docx')).slice(0, 4)).toEqual([
      ...['HỘI ĐỒNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ...['Độc lập - Tự do - Hạnh phúc', 'Sao Mai, ngày 10 tháng 12 năm 2021'],
    ]);
  });

  it('numbers the pages of each annex by themselves, and not their first', async () => {
    const list: Block = {
      kind: 'table',
      columns: [{ share: 1 }],
      head: [{ cells: ['Tên'] }],
      rows: Array.from({ length: 90 }, (_, i) => ({ cells: [`Hàng ${i + 1} của bảng`] })),
    };
    const annex = (label: string) => ({
      name: 'Danh sách',
      annex: { label, of: '(Kèm theo)' },
      body: [list],
    });
    const whole = { ...withBody(list), annexes: [annex('Phụ lục I'), annex('Phụ lục II')] };
    const pages = await pagesOf(await printPaper(whole, 'pdf'));
    const numbers = pages.map((page) => / (\d+)$/.exec(page)?.[1] ?? '-');
    expect(numbers.slice(0, 2)).toEqual(['-', '2']);
    for (const label of ['Phụ lục I ', 'Phụ lục II ']) {
      const begins = pages.findIndex((page) => page.startsWith(label));
      expect(numbers.slice(begins, begins + 2)).toEqual(['-', '2']);
    }
    const document = partOf(await printPaper(whole, 'docx'), 'word/document.xml');
    expect(document.match(/<w:pgNumType w:start="1"/g)).toHaveLength(3);
    expect(document.match(/<w:titlePg/g)).toHaveLength(3);
  });

  it('draws a code once, wherever it stands', async () => {
    const nested = withBody({
      kind: 'beside',
      left: [{ kind: 'scanCode', content: 'A', caption: 'a' }],
      right: [{ kind: 'scanCode', content: 'A', caption: 'b' }],
    });
    const media = Object.keys(partsOf(await printPaper(nested, 'docx'))).filter((part) =>
      part.includes('media'),
    );
    expect(media).toHaveLength(1);
    expect((await pagesOf(await printPaper(nested, 'pdf')))[0]).toContain('a b');
  });

  it('is made by a thread of its own, and everybody else goes on meanwhile', async () => {
    const rows = Array.from({ length: 400 }, (_, n) => ({ cells: [`Sản phẩm ${n}`, '4 sao'] }));
    const long = withBody({ kind: 'table', columns: [{ share: 1 }, { share: 1 }], head: [], rows });
    let [turns, printing] = [0, true];
    const turn = () => {
      turns += 1;
      if (printing) setImmediate(turn);
    };
    turn();
    await printPaper(long, 'pdf');
    printing = false;
    expect(turns).toBeGreaterThan(100);
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    expect(loaded.filter((path) => /node_modules.(pdfmake|docx)\b/.test(path))).toEqual([]);
  });

  it('that cannot be printed fails whoever asked, and nobody after', async () => {
    const unprintable = withBody({ kind: 'scanCode', content: 'x'.repeat(5_000), caption: '' });
    const fault = () => printPaper(unprintable, 'pdf').catch((error: unknown) => error);
    const first = await fault();
    expect(first).toMatchObject({ message: expect.stringMatching(/too big/) as unknown });
    // It is tried anew, not remembered.
    expect(await fault()).not.toBe(first);
    const next = withBody({ kind: 'paragraph', words: 'Tiếp theo' });
    expect(paragraphsOf(await printPaper(next, 'docx'))).toContain('Tiếp theo');
  });
});
