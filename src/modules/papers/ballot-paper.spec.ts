import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCriteriaSet, aSheet } from '../../../test/support/a-criteria-set.js';
import { aCastBallot, aScoredPanel, linesOf } from '../../../test/support/a-scored-panel.js';
import { anySheet } from '../../../test/support/any-sheet.js';
import type { BallotSheet } from '../../domain/scoring/ballot.js';
import { criteriaOf } from '../../domain/scoring/criteria-set.js';
import type { Cell } from '../../platform/papers/index.js';
import { ballotPaperOf, type BallotOnPaper } from './ballot-paper.js';

const set = aCriteriaSet();
const receipt = '3f8a0b0e5d8c4d7e'.repeat(4);
const paperOf = (sheet: BallotSheet, fields: Partial<BallotOnPaper> = {}) =>
  ballotPaperOf({
    ...{ panel: aScoredPanel(), set, decree: '12/2019/QĐ', seat: 'viceChair', standsInFor: null },
    ...{ void: false, carried: false, before: [] },
    ballot: aCastBallot(set, 'Lê Thị Bưởi', sheet),
    ...{ castAt: '2021-06-05T02:10:00.000500Z', receipt },
    ...fields,
  });

const spanOf = (cell: Cell): number => (typeof cell === 'object' && 'span' in cell ? (cell.span ?? 1) : 1);

describe('the individual scoring sheet', () => {
  it('is headed by the council, on the Vietnamese day of the ballot, and signed by its voter', () => {
    expect(paperOf(aSheet())).toMatchObject({
      head: {
        superior: 'Ủy ban nhân dân\nhuyện Sao Mai',
        issuer: 'Hội đồng đánh giá huyện Sao Mai',
        ...{ place: 'Sao Mai', day: '2021-06-05' },
      },
      subject: 'Sản phẩm “Chè Mây”',
      signatures: [{ role: 'Người đánh giá', name: 'Lê Thị Bưởi' }],
      writtenAt: '2021-06-05T02:10:00.000500Z',
    });
  });

  it('names product, producer, places, set, decision, council, scoring and member', () => {
    expect(linesOf(paperOf(aSheet())).slice(0, 8)).toEqual([
      'Sản phẩm: Chè Mây',
      'Chủ thể: Hợp tác xã Mây, Bản Gió',
      'Địa bàn: xã Suối Hoa, huyện Sao Mai, tỉnh Tân Sơn',
      'Bộ sản phẩm: 01. Bộ thử',
      'Căn cứ: Quyết định số 12/2019/QĐ',
      'Hội đồng: Hội đồng đánh giá huyện Sao Mai, thành lập theo Quyết định số 12/QĐ-UBND ngày 01 tháng 02 năm 2021',
      'Lần chấm: lần 1, đợt 2 năm 2021',
      'Người đánh giá: Lê Thị Bưởi, phó chủ tịch',
    ]);
  });

  it('says of whoever stands in for a member that they do', () => {
    expect(linesOf(paperOf(aSheet(), { seat: 'chair', standsInFor: 'Vũ Văn Ổi' }))).toContain(
      'Người đánh giá: Lê Thị Bưởi, dự thay Vũ Văn Ổi, chủ tịch',
    );
  });

  it('tells each option with its points, branches, ticks, remarks, and what is empty or does not apply', () => {
    const { marks } = aSheet();
    const { '6.1': _, ...others } = marks;
    const sheet = { ...aSheet(), marks: { ...others, '1.2': 'b', '5.1': 'a' }, confirmedEmpty: ['6.1'] };
    const { '5.2': __, ...applying } = sheet.marks as Record<string, string>;
    const lines = linesOf(paperOf({ ...sheet, marks: applying, notes: { '1.1': 'Đã xem\nhợp đồng' } }));
    const under = (code: string) => {
      const from = lines.findIndex((line) => line.startsWith(`${code} `));
      return [
        lines[from],
        ...lines.slice(
          from + 1,
          lines.findIndex((line, at) => at > from && !line.startsWith('- ')),
        ),
      ];
    };
    expect(under('1.1')).toEqual([
      '1.1 Tiêu chí 1.1 |  | 30 | 30 | Đã xem\nhợp đồng',
      '- Mức 1 | 10 |  |  |  | ',
      '- Mức 2 | 20 |  |  |  | ',
      '- Mức 3 | 30 | X |  |  | ',
    ]);
    expect(under('1.2')).toContain('- Nhiều: Đủ | 5 | X |  |  | ');
    expect(under('1.2').filter((line) => line?.includes('X'))).toHaveLength(1);
    expect(under('5.2')[0]).toBe('5.2 Tiêu chí 5.2 |  | 0 | 15 | ');
    expect(under('5.2').at(-1)).toBe('- Không áp dụng |  | X |  |  | ');
    expect(under('6.1').at(-1)).toBe('- Không chọn phương án nào |  | X |  |  | ');
    expect(lines).toContain('Không ghi nhận căn cứ nào.');
    const ticked = linesOf(paperOf(aSheet()));
    const at = ticked.indexOf('6.1 Tiêu chí 6.1 |  | 10 | 10 | ');
    expect(ticked.slice(at + 1, at + 4).every((line) => line.includes(' | X | '))).toBe(true);
  });

  it('tells what was found, and that an option stops the evaluation', () => {
    const { marks } = aSheet();
    const lines = linesOf(
      paperOf({
        ...aSheet(),
        marks: { ...marks, '6.2': 'a' },
        declared: ['forged-dossier', 'foreign-matter'],
      }),
    );
    expect(lines.filter((line) => /^- [^|]*$/.test(line))).toEqual([
      '- Hồ sơ giả (hồ sơ bị loại).',
      '- Tạp chất lạ (dừng đánh giá).',
      '- Có tạp chất (dừng đánh giá).',
    ]);
  });

  it('says that it does not count, that it was carried over, and in which turn', () => {
    const lines = linesOf(paperOf(aSheet(), { void: true, carried: true, panel: aScoredPanel({ turn: 2 }) }));
    expect(lines.slice(6, 10)).toEqual([
      'Lần chấm: lần 1, lượt 2, đợt 2 năm 2021',
      'Người đánh giá: Lê Thị Bưởi, phó chủ tịch',
      'Người đánh giá giữ nguyên phiếu của lượt trước.',
      'Phiếu này không được tính vào kết quả, vì người đánh giá có xung đột lợi ích.',
    ]);
    expect(linesOf(paperOf(aSheet())).join()).not.toMatch(/không được tính|giữ nguyên/);
  });

  it('has the first sheet beside the second: choices and sums of both, and the reason of each change', () => {
    const { marks } = aSheet();
    const first = { ...aSheet(), marks: { ...marks, '1.1': 'a' } };
    const lines = linesOf(
      paperOf(
        { ...aSheet(), notes: { '1.1': 'Đã xem lại' } },
        { panel: aScoredPanel({ turn: 2 }), before: [aCastBallot(set, 'Lê Thị Bưởi', first)] },
      ),
    );
    const points = [first, aSheet()].map((sheet) => aCastBallot(set, 'x', sheet).evaluated.total);
    expect(lines).toContain(
      'Tiêu chí, phương án | Mức điểm | Lượt 1: chọn | Điểm | Lượt 2: chọn | Điểm | Tối đa | Ghi chú',
    );
    expect(lines).toContain('1.1 Tiêu chí 1.1 |  | 10 |  | 30 | 30 | Đã xem lại');
    expect(lines).toContain('- Mức 1 | 10 | X |  |  |  |  | ');
    expect(lines).toContain('- Mức 3 | 30 |  |  | X |  |  | ');
    expect(lines).toContain(`Tổng điểm | ${points[0]} |  | ${points[1]} | 100 | `);
    const widths = lines.filter((line) => line.includes(' | ')).map((line) => line.split(' | ').length);
    expect(new Set(widths)).toEqual(new Set([8, 7, 6]));
  });

  it('has every sheet before beside the third', () => {
    const { marks } = aSheet();
    const before = ['a', 'b'].map((option) =>
      aCastBallot(set, 'Lê Thị Bưởi', { ...aSheet(), marks: { ...marks, '1.1': option } }),
    );
    const paper = paperOf(aSheet(), { panel: aScoredPanel({ turn: 3 }), before });
    expect(paper.orientation).toBe('landscape');
    const lines = linesOf(paper);
    expect(lines).toContain(
      'Tiêu chí, phương án | Mức điểm | Lượt 1: chọn | Điểm | Lượt 2: chọn | Điểm | Lượt 3: chọn | Điểm | Tối đa | Ghi chú',
    );
    expect(lines).toContain('1.1 Tiêu chí 1.1 |  | 10 |  | 20 |  | 30 | 30 | ');
    expect(lines).toContain('- Mức 1 | 10 | X |  |  |  |  |  |  | ');
    expect(lines).toContain('- Mức 3 | 30 |  |  |  |  | X |  |  | ');
    const [first, second, third] = [...before, aCastBallot(set, 'x', aSheet())].map(
      ({ evaluated }) => evaluated.total,
    );
    expect(lines).toContain(`Tổng điểm | ${first} |  | ${second} |  | ${third} | 100 | `);
    for (const block of paper.body)
      if (block.kind === 'table')
        for (const { cells } of [...block.head, ...block.rows])
          expect(cells.reduce((sum, cell) => sum + spanOf(cell), 0)).toBe(block.columns.length);
  });

  it('carries its receipt to be scanned and read aloud', () => {
    expect(linesOf(paperOf(aSheet())).slice(-3)).toEqual([
      `[${receipt}]`,
      'Mã biên nhận của phiếu, nộp lúc 09 giờ 10 phút, ngày 05 tháng 6 năm 2021:',
      '3f8a0b0e 5d8c4d7e 3f8a0b0e 5d8c4d7e 3f8a0b0e 5d8c4d7e 3f8a0b0e 5d8c4d7e',
    ]);
  });

  it('of any sheet: every criterion once, and parts, sections and criteria add up to the total', () => {
    fc.assert(
      fc.property(anySheet(set), (sheet) => {
        const rows = linesOf(paperOf(sheet)).filter((line) => line.includes(' | '));
        const pointsOf = (beginning: RegExp, column: number) =>
          rows
            .filter((row) => beginning.test(row))
            .reduce((sum, row) => sum + Number(row.split(' | ')[column]), 0);
        const { total } = aCastBallot(set, 'x', sheet).evaluated;
        expect([pointsOf(/^Phần /, 1), pointsOf(/^\d\. /, 1), pointsOf(/^\d\.\d /, 2)]).toEqual([
          ...[total, total, total],
        ]);
        expect(rows.filter((row) => /^\d\.\d /.test(row))).toHaveLength(criteriaOf(set).length);
        expect(rows.at(-1)).toBe(`Tổng điểm | ${total} | 100 | `);
      }),
    );
  });

  it('of a province without districts names none', () => {
    const panel = aScoredPanel({
      ...{ level: 'province', district: null },
      council: { ...aScoredPanel().council, place: 'Tân Sơn' },
    });
    const paper = paperOf(aSheet(), { panel });
    expect(paper.head?.superior).toBe('Ủy ban nhân dân\ntỉnh Tân Sơn');
    expect(linesOf(paper)).toContain('Địa bàn: xã Suối Hoa, tỉnh Tân Sơn');
  });
});
