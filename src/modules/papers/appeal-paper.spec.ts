import { describe, expect, it } from '@jest/globals';
import { aResult } from '../../../test/support/dossier-facts.js';
import { linesOf } from '../../../test/support/a-scored-panel.js';
import { pagesOf, paragraphsOf } from '../../../test/support/read-paper.js';
import { printPaper } from '../../platform/printing/index.js';
import { appealPaperOf, type AppealOnPaper } from './appeal-paper.js';

const sums = (first: number, second: number) => [
  { code: '4.2', points: first },
  { code: '5.1', points: second },
  { code: '6.1', points: 99 },
];
const appeal: AppealOnPaper = {
  ...{ product: 'Chè Mây', producer: 'Hợp tác xã Mây', commune: 'Suối Hoa' },
  council: { name: 'Hội đồng đánh giá huyện Sao Mai', place: 'Sao Mai', level: 'district' },
  chair: 'Lê Thị Bưởi',
  grounds: [{ criterion: '4.2', reason: 'Đã có hợp đồng với ba nhà phân phối. ' }],
  criteria: ['4.2', '5.1'],
  ...{ filedAt: '2021-06-13T18:00:00Z', decidedAt: '2021-06-20T02:00:00Z' },
  before: aResult(476, 7, { star: 3, criteria: sums(21, 35) }),
  after: aResult(1500, 21, { star: 4, criteria: sums(105, 105) }),
  head: { placeId: 'sao-mai', number: 41, hash: 'ab'.repeat(32) },
};

describe('the paper on a decided appeal', () => {
  const paper = appealPaperOf(appeal);
  const lines = linesOf(paper);

  it('tells what was contested and why, what was scored anew and by how many', () => {
    expect(paper).toMatchObject({
      head: { superior: 'Ủy ban nhân dân\nhuyện Sao Mai', place: 'Sao Mai', day: '2021-06-20', number: '' },
      name: 'Thông báo',
      subject: 'Kết quả kiến nghị về đánh giá, phân hạng sản phẩm “Chè Mây”',
      writtenAt: '2021-06-20T02:00:00Z',
    });
    expect(lines).toContain('Kiến nghị: ngày 14 tháng 6 năm 2021'); // it was past midnight in Vietnam
    expect(lines).toContain('Tiêu chí 4.2: Đã có hợp đồng với ba nhà phân phối.');
    expect(lines).toContain(
      'Chấm lại các tiêu chí 4.2; 5.1, gồm tiêu chí được kiến nghị và tiêu chí gắn liền. Mỗi phiếu trong 7 phiếu của Hội đồng được ghép với từng phiếu trong 3 phiếu chấm lại, thành 21 phiếu.',
    );
  });

  it('tells who was released before casting, and why', () => {
    const released = [{ name: 'Hà Văn Cam', reason: 'Ốm dài ngày.' }];
    expect(linesOf(appealPaperOf({ ...appeal, released }))).toContain(
      'Cho thôi chấm lại: Hà Văn Cam. Lý do: Ốm dài ngày.',
    );
    expect(lines.join('\n')).not.toContain('Cho thôi');
  });

  it('sets sums, counts and stars before and after side by side, and names nothing that was not contested', () => {
    const table = paper.body.find((block) => block.kind === 'table');
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      [
        'Tiêu chí 4.2',
        'Σ = 21 điểm trên n = 7 phiếu, trung bình 3,00 điểm',
        'Σ = 105 điểm trên n = 21 phiếu, trung bình 5,00 điểm',
      ],
      [
        'Tiêu chí 5.1',
        'Σ = 35 điểm trên n = 7 phiếu, trung bình 5,00 điểm',
        'Σ = 105 điểm trên n = 21 phiếu, trung bình 5,00 điểm',
      ],
      [
        'Tổng điểm',
        'Σ = 476 điểm trên n = 7 phiếu, trung bình 68,00 điểm',
        'Σ = 1500 điểm trên n = 21 phiếu, trung bình 71,43 điểm',
      ],
      ['Hạng', '3 sao', '4 sao'],
    ]);
    expect(lines).toContain('Kết quả có hiệu lực: 4 sao.');
  });

  it('carries the head of the ledger, to be held against an export', () => {
    expect(paper.body.at(-1)).toMatchObject({
      kind: 'scanCode',
      content: `sao-mai/41/${'ab'.repeat(32)}`,
    });
    expect(paper.signatures).toEqual([{ role: 'Chủ tịch Hội đồng', name: 'Lê Thị Bưởi' }]);
  });

  it('is signed by the vice chair for a chair who did not sit, and by nobody where it was kept without a name', async () => {
    const signed = appealPaperOf({ ...appeal, chair: 'Vũ Văn Ổi', signsAs: 'viceChair' }).signatures;
    expect(signed).toEqual([{ role: 'KT. Chủ tịch\nPhó Chủ tịch', name: 'Vũ Văn Ổi' }]);
    const unnamed = appealPaperOf({ ...appeal, chair: null });
    expect((await pagesOf(await printPaper(unnamed, 'pdf'))).join(' ')).toContain('CHỦ TỊCH HỘI ĐỒNG');
    expect(paragraphsOf(await printPaper(unnamed, 'docx')).join(' ')).toContain('CHỦ TỊCH HỘI ĐỒNG');
  });

  it('says so where no star came of it', () => {
    const stopped = { ...appeal, after: aResult(1400, 21, { star: null, outcome: 'stopped' }) };
    expect(linesOf(appealPaperOf(stopped))).toContain('Kết quả có hiệu lực: dừng đánh giá, không xếp hạng.');
  });
});
