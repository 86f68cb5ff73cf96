import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../test/support/a-scored-panel.js';
import { lawfulInputs } from '../../../test/support/dossier-facts.js';
import { sitePhotoKind } from '../../domain/dossier/verification.rules.js';
import { labelsOf } from '../../domain/scoring/explanation/explain-findings.js';
import { eliminatingFindings } from '../../domain/scoring/findings.js';
import { loadRulebooks } from '../rulebooks/index.js';
import { apologyPaperOf } from './apology-paper.js';
import { controlSheetOf } from './control-sheet.js';
import { eliminationPaperOf, notPassedPaperOf } from './ending-papers.js';
import { formWords, type FormOnPaper } from './form-on-paper.js';
import { logPaperOf } from './log-paper.js';
import { receiptPaperOf } from './receipt-paper.js';
import { refusalPaperOf } from './refusal-paper.js';
import { supplementPaperOf } from './supplement-paper.js';

const form: FormOnPaper = {
  ...{ product: 'Chè Mây', producer: 'Hợp tác xã Mây', commune: 'Suối Hoa' },
  round: { year: 2026, number: 1, decree: '26/2026/QĐ-TTg' },
  office: { level: 'commune', place: 'Suối Hoa', above: { level: 'province', place: 'Sao Mai' } },
  ...{ at: '2026-08-03T18:00:00Z', by: 'Lò Thị Mẫu' },
};
const rowsOf = (paper: { body: readonly { kind: string }[] }) =>
  paper.body.flatMap((block) =>
    block.kind === 'table' ? (block as unknown as { rows: { cells: string[] }[] }).rows : [],
  );

describe('the forms of a one-stop shop', () => {
  it('give a receipt with what was handed in and the day that the law appoints', () => {
    const paper = receiptPaperOf({
      ...form,
      documents: [{ kind: 'registration-slip', files: 2 }],
      ...{
        samples: null,
        due: { clock: 'communeReview', on: '2026-08-24', missingYear: null },
        roundDay: null,
      },
    });
    expect(paper).toMatchObject({
      head: {
        superior: 'Ủy ban nhân dân\ntỉnh Sao Mai',
        issuer: 'Ủy ban nhân dân\nxã Suối Hoa',
        ...{ place: 'Suối Hoa', day: '2026-08-04', number: '' },
      },
      name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      writtenAt: form.at,
    });
    expect(linesOf(paper)).toContain(
      'Hẹn trả kết quả: chậm nhất ngày 24 tháng 8 năm 2026 (thời hạn xã xem xét hồ sơ)',
    );
    expect(rowsOf(paper).map(({ cells }) => cells)).toEqual([['1', 'Phiếu đăng ký sản phẩm', '2']]);
  });

  it('say that a day cannot be told yet where the list of its year is missing', () => {
    const due = { clock: 'communeReview', on: null, missingYear: 2027 };
    const lines = linesOf(
      receiptPaperOf({ ...form, documents: [], samples: null, due, roundDay: null }),
    ).join('\n');
    expect(lines).toContain('chưa tính được ngày: chưa có lịch ngày làm việc năm 2027');
    expect(lines).not.toContain('không đặt thời hạn');
  });

  it('appoint no day that no decision sets', () => {
    const receipt = { ...form, documents: [], samples: 5, due: null };
    const roundDay = { kind: 'dueAtDistrict', lastDay: '2026-08-29' } as const;
    expect(linesOf(receiptPaperOf({ ...receipt, roundDay })).join('\n')).toContain(
      'chậm nhất ngày 29 tháng 8 năm 2026, theo kế hoạch của đợt đánh giá (hạn gửi hồ sơ về huyện)',
    );
    const paper = receiptPaperOf({ ...receipt, roundDay: null });
    const lines = linesOf(paper).join('\n');
    expect(lines).toContain('quyết định không đặt thời hạn riêng');
    expect(lines).toContain('Số đơn vị mẫu đã nhận: 5');
    expect(lines).toContain('Không có giấy tờ kèm theo.');
  });

  it('itemise what is to be added, and tell until when', () => {
    const items = [{ documentKind: 'awards', reason: 'Bản mờ' }, { reason: 'Thiếu trang' }];
    const paper = supplementPaperOf({ ...form, items, number: 2, dueOn: '2026-08-21', stopsTime: true });
    expect(rowsOf(paper).map(({ cells }) => cells)).toEqual([
      ['1', 'Giải thưởng, bằng khen', 'Bản mờ'],
      ['2', 'Toàn bộ hồ sơ', 'Thiếu trang'],
    ]);
    expect(linesOf(paper)).toContain('Lần yêu cầu: lần 2 trong đợt này');
    expect(linesOf(paper)).toContain('Thời hạn bổ sung: chậm nhất ngày 21 tháng 8 năm 2026');
    expect(linesOf(paper).join('\n')).toContain('Thời hạn xử lý tạm dừng');
  });

  it('say that a time stands still only where one runs', () => {
    const receipt = { ...form, documents: [], samples: null, roundDay: null };
    const due = { clock: 'communeReview', on: '2026-08-24', missingYear: null };
    expect(linesOf(receiptPaperOf({ ...receipt, due })).join('\n')).toContain('không tính vào thời hạn');
    expect(linesOf(receiptPaperOf({ ...receipt, due: null })).join('\n')).not.toContain(
      'không tính vào thời hạn',
    );
    const untimed = supplementPaperOf({ ...form, items: [], number: 1, dueOn: null, stopsTime: false });
    expect(linesOf(untimed).join('\n')).not.toContain('tạm dừng');
  });

  it('refuse with a reason, and apologise with one and another day', () => {
    expect(linesOf(refusalPaperOf({ ...form, reason: 'Trùng sản phẩm' }))).toContain('Lý do: Trùng sản phẩm');
    const lines = linesOf(
      apologyPaperOf({
        ...{ ...form, clock: 'communeReview', dueOn: '2026-09-09' },
        ...{ appointedOn: '2026-09-15', reason: 'Cán bộ nghỉ ốm' },
      }),
    );
    expect(lines).toContain(
      'Thời hạn đã quá: thời hạn xã xem xét hồ sơ, ngày cuối là ngày 09 tháng 9 năm 2026',
    );
    expect(lines).toContain('Hẹn lại ngày trả kết quả: ngày 15 tháng 9 năm 2026');
  });

  it('tell why a dossier was eliminated or did not pass, and nothing of marks', () => {
    const recorded = { finding: 'Giả mạo hồ sơ', reason: 'Con dấu giả' };
    const byChair = linesOf(eliminationPaperOf({ ...form, recorded }));
    expect(byChair).toEqual(expect.arrayContaining(['Căn cứ loại: Giả mạo hồ sơ', 'Lý do: Con dấu giả']));
    const explained = 'Điểm, phát hiện và mức tối thiểu ghi trong bản giải trình kết quả của hồ sơ.';
    expect(byChair).not.toContain(explained);
    expect(linesOf(eliminationPaperOf({ ...form, recorded: null }))).toEqual(
      expect.arrayContaining(['Lý do: đa số phiếu của hội đồng ghi nhận căn cứ loại hồ sơ.', explained]),
    );
    expect(linesOf(notPassedPaperOf({ ...form, isCentral: false }))).toContain(explained);
    const central = linesOf(notPassedPaperOf({ ...form, isCentral: true }));
    expect(central).toContain('Lý do: kết quả đánh giá của Trung ương không đạt hạng sao được công nhận.');
    expect(central).not.toContain(explained);
  });

  it('name a finding alike in all sheets', () => {
    const sets = loadRulebooks().flatMap(({ criteriaSets }) => [...criteriaSets.values()]);
    const codes = new Set(sets.flatMap((set) => [...eliminatingFindings(set)]));
    for (const code of codes)
      expect([code, new Set(sets.flatMap((set) => labelsOf(set, code))).size]).toEqual([code, 1]);
  });

  it('control each step: what it set, and whether it came in time', () => {
    const step = { at: form.at, by: 'Lò Thị Mẫu', due: [], appointedOn: null, daysLate: null };
    const paper = controlSheetOf({
      ...{ ...form, number: 9 },
      steps: [
        { ...step, action: 'submit', due: [{ clock: 'communeReview', on: '2026-08-24' }] },
        { ...step, action: 'apologise', appointedOn: '2026-08-28' },
        { ...step, action: 'requestEvaluation', daysLate: 2 },
        { ...step, action: 'endOpinions', by: null, daysLate: 0 },
      ],
    });
    expect(rowsOf(paper).map(({ cells }) => cells.slice(2))).toEqual([
      ['Nộp hồ sơ', 'Lò Thị Mẫu', 'thời hạn xã xem xét hồ sơ: 24/08/2026', ''],
      ['Xin lỗi và hẹn lại ngày trả kết quả', 'Lò Thị Mẫu', '', 'Hẹn lại ngày 28/08/2026'],
      ['Đề nghị tỉnh đánh giá', 'Lò Thị Mẫu', '', 'Quá hạn 2 ngày'],
      ['Kết thúc lấy ý kiến', 'Hệ thống', '', 'Đúng hạn'],
    ]);
  });

  it('log what an office received, and what became of it', () => {
    const entry = { product: 'Chè Mây', producer: 'Hợp tác xã Mây', commune: 'Suối Hoa', appointedOn: null };
    const { office, at } = form;
    const paper = logPaperOf({
      ...{ office, at, year: 2026, month: 8 },
      entries: [
        {
          ...entry,
          receivedAt: form.at,
          dueOn: '2026-08-24',
          ...{ stoppedBy: null, missingYear: null },
          left: { at: '2026-08-20T02:00:00Z', action: 'requestEvaluation' },
        },
        { ...entry, receivedAt: form.at, dueOn: null, stoppedBy: null, missingYear: null, left: null },
        {
          ...entry,
          receivedAt: form.at,
          dueOn: '2026-08-24',
          stoppedBy: 'owner',
          missingYear: null,
          left: null,
        },
        { ...entry, receivedAt: form.at, dueOn: null, stoppedBy: null, missingYear: 2027, left: null },
      ],
    });
    expect(paper).toMatchObject({ orientation: 'landscape', subject: 'xã Suối Hoa, tháng 8 năm 2026' });
    expect(rowsOf(paper).map(({ cells }) => cells.slice(2))).toEqual([
      ['04/08/2026', '24/08/2026', '', '20/08/2026', 'Đề nghị tỉnh đánh giá'],
      ['04/08/2026', '', '', '', 'Đang giải quyết'],
      ['04/08/2026', 'Tạm dừng: chờ chủ thể', '', '', 'Đang giải quyết'],
      ['04/08/2026', 'Chưa có lịch năm 2027', '', '', 'Đang giải quyết'],
    ]);
    expect(linesOf(logPaperOf({ office, at, year: 2026, month: null, entries: [] }))).toContain(
      'Không có hồ sơ nào được tiếp nhận trong thời gian này.',
    );
  });

  it('name every paper of every decision, and every step', () => {
    const kinds = loadRulebooks().flatMap(({ documents }) =>
      Object.values(documents).flatMap(({ mandatory, supporting }) => [...mandatory, ...supporting]),
    );
    expect([...new Set([...kinds, sitePhotoKind])].filter((kind) => !(kind in formWords.documents))).toEqual(
      [],
    );
    const ofFiles = ['attachEvidence', 'removeEvidence', 'attachSitePhoto', 'withdrawSitePhoto'];
    const actions = ['register', 'changeDecision', ...Object.keys(lawfulInputs)];
    expect(actions.filter((action) => !ofFiles.includes(action) && !(action in formWords.steps))).toEqual([]);
  });
});
