import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { printSheet } from './print-sheet.js';

const printed = async (label: string) => {
  const file = await printSheet([{ title: 'Bảng', head: ['Tên', 'Số'], rows: [[label, 7]] }]);
  const parts = unzipSync(file);
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { sheet: textOf('xl/worksheets/sheet1.xml'), texts: textOf('xl/sharedStrings.xml') };
};
const read = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe('printSheet', () => {
  it('keeps every text a text, whatever it begins with', async () => {
    const beginning = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '');
    const ending = fc.stringMatching(/^[\p{L}\d ()!&<>"'=,;|]{0,20}$/u);
    await fc.assert(
      fc.asyncProperty(beginning, ending, async (first, rest) => {
        const label = `${first}1${rest}`;
        const { sheet, texts } = await printed(label);
        expect(sheet).not.toMatch(/<f[ >]/);
        expect(sheet).toMatch(/<c r="A3"[^>]* t="s"/);
        expect(read(texts)).toContain(label);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a number a number', async () => {
    expect((await printed('Bản Bo')).sheet).toMatch(/<c r="B3"(?![^>]* t="s")[^>]*><v>7<\/v>/);
  });

  it('lays tables on sheets of their own by name', async () => {
    const one = { title: null, head: [], rows: [['Bản Bo']] };
    const file = await printSheet([
      { ...one, sheet: 'Số liệu' },
      { ...one, sheet: 'Thay đổi' },
      { ...one, sheet: 'Số liệu' },
    ]);
    const parts = unzipSync(file);
    const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(
      [...textOf('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name),
    ).toEqual([...['Số liệu', 'Thay đổi']]);
    expect(textOf('xl/worksheets/sheet1.xml').match(/<c /g)).toHaveLength(2);
  });

  it('carries no time of printing: its parts are of the first day that archives know', async () => {
    const file = await printSheet([{ title: 'Bảng', head: ['Tên'], rows: [['Bản Bo']] }]);
    expect(file.readUInt32LE(10)).toBe(0x0021_0000); // time and date of the first part, as MS-DOS writes them
  });

  it('is as wide as what stands in its columns, within bounds; a sentence alone in its row widens none', async () => {
    const file = await printSheet([
      {
        title: 'Một câu rất dài đứng riêng một dòng, không làm cột nào rộng thêm ra cả',
        head: ['Tên', 'Quá thời gian xử lý'],
        rows: [
          ['Hợp tác xã Chè Bản Bo Xanh', 7],
          ['Đ'.repeat(200), 12],
        ],
      },
      { title: 'Bảng', head: ['Năm'], rows: [['Không có số liệu, và câu này dài hơn mười chữ']] },
    ]);
    const xml = Buffer.from(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
    expect([...xml.matchAll(/width="(\d+)"/g)].map(([, width]) => width)).toEqual(['60', '21']);
    const styles = Buffer.from(unzipSync(file)['xl/styles.xml'] ?? []).toString('utf8');
    expect(styles).toMatch(/wrapText="1"/);
    expect(styles).toMatch(/horizontal="right"/);
  });
});
