import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { setPaper } from '../../platform/printing/set-paper.js';
import type { LetterOnPaper } from './letter-on-paper.js';
import { letterPaperOf } from './letter-paper.js';

const commune = { name: 'Bản Bo', level: 'commune' } as const;
const district = { name: 'Tam Đường', level: 'district' } as const;
const submission: LetterOnPaper = {
  ...{ place: commune, to: district, note: null, issue: null, writtenAt: '2021-06-17T01:00:00.000Z' },
  facts: {
    ...{ kind: 'planSubmission', year: 2021, source: 'Công văn số 12', decision: null },
    targets: { first: 1, upgrade: 0, 're-evaluation': 0 },
    items: ['Chè', 'Gạo'].map((productName) => ({
      ...{ productName, producerName: 'Hợp tác xã', place: commune, purpose: 'first' as const },
      ...{ targetStar: 3, quarter: 2, guideName: 'Lò Thị Mẩy' },
    })),
  },
};
const issue = {
  number: 5,
  symbol: 'UBND-VX',
  issuedOn: '2021-06-07',
  signerName: 'Vàng A Sử',
  capacity: 'viceChair',
} as const;
const urging: LetterOnPaper = {
  ...{
    place: district,
    to: commune,
    note: 'Báo cáo trước 30/6.',
    issue,
    writtenAt: '2021-06-17T01:00:00.000Z',
  },
  facts: { kind: 'urging', on: '2021-06-17', plans: [{ year: 2021, dueOn: '2021-06-10' }], dossiers: [] },
};
const bodyOf = (letter: LetterOnPaper) =>
  letterPaperOf(letter).body.map((block) => (block.kind === 'paragraph' ? block.words : ''));

describe('an official letter', () => {
  it('tells a plan with its numbers, and lists it in an annex', () => {
    const paper = letterPaperOf(submission);
    expect(paper.head).toEqual({
      ...{ issuer: 'Ủy ban nhân dân\nxã Bản Bo', number: '……/UBND-OCOP', place: 'Bản Bo', day: '' },
      about: 'V/v gửi kế hoạch OCOP năm 2021',
    });
    expect(bodyOf(submission)[0]).toContain('Thực hiện Công văn số 12, Ủy ban nhân dân xã Bản Bo');
    expect(bodyOf(submission)[1]).toContain('2 sản phẩm của 1 chủ thể');
    const [annex] = paper.annexes ?? [];
    expect(annex?.annex.of).toBe('(Kèm theo Công văn của Ủy ban nhân dân xã Bản Bo)');
    expect(annex?.body.flatMap((block) => (block.kind === 'table' ? block.rows : []))).toHaveLength(2);
  });

  it('is numbered with a zero before a single figure, and signed in the name of whoever answers for it', () => {
    const paper = letterPaperOf({ ...submission, issue });
    expect([paper.head?.number, paper.head?.day, paper.signatures]).toEqual([
      ...['05/UBND-VX', '2021-06-07'],
      [{ role: 'TM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch', name: 'Vàng A Sử' }],
    ]);
    expect(paper.annexes?.[0]?.annex.of).toContain('số 05/UBND-VX ngày 07 tháng 6 năm 2021');
  });

  it('urges with what is late, and has no annex where no dossier is', () => {
    expect(letterPaperOf(urging).annexes).toEqual([]);
    const body = bodyOf(urging);
    expect(body[1]).toBe('- Kế hoạch OCOP năm 2021: hạn cuối ngày 10 tháng 6 năm 2021, chưa gửi.');
    expect(body.slice(-2)).toEqual([
      'Báo cáo trước 30/6.',
      'Đề nghị Ủy ban nhân dân xã Bản Bo quan tâm chỉ đạo thực hiện./.',
    ]);
  });

  it('urges reports by their periods, and a draft from before they were as it was', () => {
    const reports = [
      { kind: 'quarterly', period: '2021-Q2', year: 2021, roundNumber: null, dueOn: '2021-06-19' },
      { kind: 'round', period: 'e0f5', year: 2021, roundNumber: 2, dueOn: '2021-06-20' },
    ] as const;
    const facts = { kind: 'urging', on: '2021-06-21', plans: [], dossiers: [] } as const;
    expect(bodyOf({ ...urging, facts: { ...facts, reports } }).slice(1, 3)).toEqual([
      '- Báo cáo OCOP quý 2 năm 2021: hạn cuối ngày 19 tháng 6 năm 2021, chưa gửi.',
      '- Báo cáo OCOP đợt 2 năm 2021: hạn cuối ngày 20 tháng 6 năm 2021, chưa gửi.',
    ]);
    expect(bodyOf({ ...urging, facts })).toHaveLength(4);
  });

  it('prints the same bytes again, its annex on a page of its own with a number', async () => {
    const print = () => setPaper(letterPaperOf({ ...submission, issue }), 'pdf');
    const first = await print();
    expect(await print()).toEqual(first);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(first)));
    expect(text).toHaveLength(2);
    expect(text[0]).toContain('Kính gửi: Ủy ban nhân dân huyện Tam Đường');
    expect(text[0]).not.toContain('CÔNG VĂN');
    expect(text[1]).toContain('DANH SÁCH SẢN PHẨM TRONG KẾ HOẠCH OCOP NĂM 2021');
  });
});
