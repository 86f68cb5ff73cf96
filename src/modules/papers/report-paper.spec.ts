import { describe, expect, it } from '@jest/globals';
import { composeReport } from '../../domain/report/report-content.js';
import type { Figure } from '../../domain/report/figures.js';
import type { Block } from '../../platform/papers/index.js';
import { reportPaperOf, writtenPeriod, type ReportOnPaper } from './report-paper.js';

const cell = (section: Figure['section'], row: string, column: string, count: number): Figure => ({
  ...{ section, row, column, count },
});
const figures = [
  cell('stages', 'commune', 'reached', 5),
  cell('stages', 'commune', 'dossiers', 2),
  cell('late', 'c', 'round', 1),
];
const aReport = (changes: Partial<Parameters<typeof composeReport>[0]> = {}): ReportOnPaper => ({
  ...{ kind: 'quarterly', period: '2021-Q2', year: 2021, roundNumber: null, digest: 'ab12', sets: {} },
  place: { name: 'Tam Đường', level: 'district' },
  placeAbove: { name: 'Lai Châu', level: 'province' },
  content: composeReport({
    asOf: '2021-06-14T01:00:00.000000Z',
    ...{ day: '2021-06-14', year: 2021 },
    ...{ figures, parts: [], earlier: null, placeNames: { c: 'Bản Bo' } },
    remarks: { situation: '', difficulties: 'Thiếu cán bộ', proposals: '' },
    ...changes,
  }),
});
const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [String(block.words)];
    return block.kind === 'table' ? block.rows.map(({ cells }) => cells.join(' | ')) : [];
  });
const earlier = {
  ...{ reportId: 'r', period: '2021-Q1', year: 2021, sentOn: '2021-03-18', day: '2021-03-18' },
  edition: 3,
} as const;

describe('a report on paper', () => {
  it('tells every table with the names of places and stages, and what was said', () => {
    const lines = linesOf(reportPaperOf(aReport()).body);
    expect(lines).toEqual(expect.arrayContaining(['Tại xã | 5 | 2', 'Bản Bo | 1 | 0', 'Thiếu cán bộ']));
    expect(lines).toContain('Đây là báo cáo đầu tiên của loại này; chưa có báo cáo trước để so sánh.');
  });

  it('names its recipients without their stops, which are printed behind them', () => {
    for (const recipient of reportPaperOf(aReport()).recipients) expect(recipient).not.toMatch(/[.;]$/);
  });

  it('says that nothing changed, or what did', () => {
    const same = reportPaperOf(aReport({ earlier: { ...earlier, figures } }));
    expect(linesOf(same.body)).toContain(
      'Không có thay đổi so với báo cáo quý 1 năm 2021, gửi ngày 18 tháng 3 năm 2021.',
    );
    const changed = reportPaperOf(
      aReport({ earlier: { ...earlier, figures: figures.filter(({ column }) => column !== 'dossiers') } }),
    );
    expect(linesOf(changed.body)).toContain('Hồ sơ theo bước: Tại xã, Đang ở bước này | 0 | 2');
  });

  it('says where a new year began, but for what was sent before that was told apart', () => {
    const report = aReport({ earlier: { ...earlier, period: '2020-Q4', year: 2020, figures } });
    const { content } = report;
    const [said] = linesOf(reportPaperOf(report).body).filter((line) => line.includes('quý 4 năm 2020'));
    expect(said).toMatch(/^Đã sang năm mới: .* Không có thay đổi so với báo cáo quý 4 năm 2020/);
    const { isNewYear: _, ...since } = content.since ?? { isNewYear: true };
    const before = { ...report, content: { ...content, since } as typeof content };
    expect(linesOf(reportPaperOf(before).body).join(' ')).not.toContain('năm mới');
  });

  it('prints what was sent under an earlier edition in its own words', () => {
    const report = aReport({ earlier: { ...earlier, edition: 2, figures: [] } });
    const { body } = reportPaperOf({ ...report, content: { ...report.content, edition: 2 } });
    const heads = body.flatMap((block) => (block.kind === 'table' ? (block.head ?? []) : []));
    expect(heads[0]?.cells).toEqual(['Bước', 'Số hồ sơ']);
    expect(linesOf(body)).toEqual(
      expect.arrayContaining(['Tại xã | 2', 'Hồ sơ theo bước: Tại xã, Số hồ sơ | 0 | 2']),
    );
  });

  it('tells where the merged reports differ from the ledger', () => {
    const part = {
      reportId: 'p',
      placeId: 'c',
      placeName: 'Bản Bo',
      number: 3,
      digest: 'cd',
      day: '2021-06-14',
      edition: 3,
    } as const;
    const agreeing = aReport({ parts: [{ ...part, figures }] });
    expect(linesOf(reportPaperOf(agreeing).body)).toContain(
      'Số liệu tổng hợp khớp với sổ tại thời điểm báo cáo.',
    );
    const differing = aReport({ parts: [{ ...part, figures: [cell('late', 'elsewhere', 'round', 3)] }] });
    expect(linesOf(reportPaperOf(differing).body)).toEqual(
      expect.arrayContaining([
        'Hồ sơ theo bước: Tại xã, Đang ở bước này | 0 | 2',
        'Hồ sơ trễ hạn theo địa phương: Bản Bo, Quá hạn của đợt | 3 | 1',
      ]),
    );
  });

  it('is marked where it is a draft, and carries its digest where it was sent', () => {
    expect(linesOf(reportPaperOf({ ...aReport(), digest: null }).body)).toContain('Bản dự thảo, chưa gửi.');
    expect(linesOf(reportPaperOf(aReport()).body).at(-1)).toContain('ab12');
  });

  it.each([
    ['monthly', '2021-05', 'tháng 05/2021'],
    ['quarterly', '2021-Q2', 'quý 2 năm 2021'],
    ['yearly', '2021', 'năm 2021'],
    ['round', 'e0f5', 'đợt 1 năm 2021'],
  ] as const)('%s %s is %s', (kind, period, written) => {
    expect(writtenPeriod(kind, period, { year: 2021, roundNumber: 1 })).toBe(written);
  });
});
