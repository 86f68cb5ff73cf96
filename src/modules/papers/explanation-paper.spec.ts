import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet, aSheet } from '../../../test/support/a-criteria-set.js';
import { aCastBallot, aScoredPanel, linesOf } from '../../../test/support/a-scored-panel.js';
import { starBands } from '../../domain/rulebook/star-bands.js';
import type { BallotSheet } from '../../domain/scoring/ballot.js';
import type { Show } from '../../domain/scoring/explanation/explain-criterion.js';
import { explainPanel, explainTotal } from '../../domain/scoring/explanation/explain-panel.js';
import type { Explanation } from '../../domain/scoring/explanation/explanation.js';
import { explanationPaperOf, type ExplanationOnPaper } from './explanation-paper.js';

const set = aCriteriaSet();
const members = ['Lê Thị Bưởi', 'Trần Văn Mận', 'Hà Thị Na'];
const { marks } = aSheet();

const stands = { reopenedAt: null, wasAppealed: false, replacedBy: null };
const paperOf = (explanation: Explanation, fields: Partial<ExplanationOnPaper> = {}) =>
  explanationPaperOf({
    ...{ panel: aScoredPanel(), decree: '12/2019/QĐ', explanation, since: stands, appealUntil: '2021-06-20' },
    ...fields,
  });
const explained = (sheets: readonly Partial<BallotSheet>[], show: Show = 'members') =>
  explainPanel({
    ...{ set, bands: starBands, show },
    ballots: members.map((member, i) => aCastBallot(set, member, { ...aSheet(), ...sheets[i] })),
  });
const linesFor = (sheets: readonly Partial<BallotSheet>[], show?: Show) =>
  linesOf(paperOf(explained(sheets, show)));

describe('the explanation on paper', () => {
  it('tells until when the result may be appealed, where it stands', () => {
    const line = 'Hạn kiến nghị của chủ thể: hết ngày 20 tháng 6 năm 2021';
    expect(linesFor([])).toContain(line);
    const notStanding = paperOf(explained([]), { appealUntil: null });
    expect(linesOf(notStanding)).toEqual(linesFor([]).filter((each) => each !== line));
  });

  it('tells before its star what became of it since, and is of the day of that', () => {
    const first = { star: 3, outcome: 'rated', decidedAt: '2021-07-01T02:00:00.000001Z' } as const;
    const replaced = 'Kết quả này đã được thay bằng kết quả kiến nghị: 3 sao.';
    const reopened = 'Kết quả này đã được mở lại ngày 02 tháng 7 năm 2021 và không còn hiệu lực.';
    const reopenedAt = '2021-07-01T17:30:00.000001Z';
    const decided = { ...stands, wasAppealed: true, replacedBy: first };
    for (const [since, told, day] of [
      [stands, [], '2021-06-06'],
      [{ ...stands, reopenedAt }, [reopened], '2021-07-02'],
      [decided, [replaced], '2021-07-01'],
      [{ ...decided, reopenedAt }, [replaced, reopened], '2021-07-02'],
    ] as const) {
      const paper = paperOf(explained([]), { since, appealUntil: null });
      const lines = linesOf(paper);
      expect(lines.slice(lines.indexOf('Kết quả') + 1, lines.indexOf('Hạng: 5 sao'))).toEqual(told);
      expect(paper.head?.day).toBe(day);
    }
  });

  it('tells of an appeal that left no star why there is none', () => {
    const replacedBy = {
      star: null,
      outcome: 'eliminated',
      decidedAt: '2021-07-01T02:00:00.000001Z',
    } as const;
    const since = { ...stands, wasAppealed: true, replacedBy };
    expect(linesOf(paperOf(explained([]), { since, appealUntil: null }))).toContain(
      'Kết quả này đã được thay bằng kết quả kiến nghị: bị loại, không xếp hạng.',
    );
  });

  it('tells star, sum, count and mean, what decided, and nothing that is missing at the best', () => {
    const lines = linesFor([]);
    expect(lines).toContain('Hạng: 5 sao');
    expect(lines).toContain('Điểm: Σ = 300 điểm trên n = 3 phiếu, trung bình 100,00 điểm; khung điểm 5 sao');
    expect(lines).toContain('Điều quyết định: khung điểm');
    expect(lines.some((line) => line.startsWith('Điều còn thiếu'))).toBe(false);
  });

  it('names the floor that decided and how much is missing', () => {
    const lines = linesFor([{ marks: { ...marks, '6.2': 'b' } }]);
    expect(lines).toContain('Hạng: 3 sao');
    const floor =
      '4 sao cần ít nhất 30 điểm trung bình ở tiêu chí 6.2 “Tiêu chí 6.2”, tức 90 điểm trên mọi phiếu; được 70 điểm, thiếu 20 điểm.';
    expect(lines.filter((line) => line === floor)).toHaveLength(2);
    expect(lines).toContain('– Chưa đạt mức tối thiểu 30 điểm cho 4 sao, thiếu 20 điểm trên mọi phiếu.');
    expect(lines).toContain('– Đạt mức tối thiểu 10 điểm cho 3 sao.');
  });

  it('names what a majority found, instead of a star', () => {
    const declared = { declared: ['forged-dossier'] };
    const lines = linesFor([declared, declared]);
    expect(lines).toContain('Hạng: bị loại, không xếp hạng');
    expect(lines).toContain('Hồ sơ giả (hồ sơ bị loại): 2/3 phiếu ghi nhận.');
  });

  it('tells who chose what, together, with their remarks, to those who may read the ballots', () => {
    const lines = linesFor([{ marks: { ...marks, '1.1': 'a' }, notes: { '1.1': 'Thiếu hợp đồng' } }]);
    expect(lines).toContain('– 1 phiếu: Mức 1 [10 điểm] (Lê Thị Bưởi)');
    expect(lines).toContain('– 2 phiếu: Mức 3 [30 điểm] (Trần Văn Mận, Hà Thị Na)');
    expect(lines).toContain('– Ghi chú của Lê Thị Bưởi: Thiếu hợp đồng');
  });

  it('tells everybody else the sums alone: no member, no remark, no option', () => {
    const paper = paperOf(explained([{ notes: { '1.1': 'Thiếu hợp đồng' } }], 'sums'));
    const text = JSON.stringify(paper);
    for (const hidden of [...members, 'Thiếu hợp đồng', 'Mức 3']) expect(text).not.toContain(hidden);
    expect(linesOf(paper)).toContain('1.1 Tiêu chí 1.1 | 90 | 30,00 | 30');
    expect(linesOf(paper).at(-1)).toBe('Tổng | 300 | 100,00 | 100');
  });

  it('of totals alone says how far the next star is', () => {
    const lines = linesOf(paperOf(explainTotal({ points: 769, ballots: 11 }, starBands)));
    expect(lines).toContain('Hạng: 3 sao');
    expect(lines).toContain('Thiếu 1 điểm trên mọi phiếu để trung bình được từ 70 điểm.');
  });
});
