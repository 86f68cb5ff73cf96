import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../test/support/a-scored-panel.js';
import {
  deliveryPaperOf,
  type DeliveriesOnPaper,
  type SubjectOnPaper,
  type ToldOnPaper,
} from './delivery-paper.js';

const place = { name: 'Suối Hoa', level: 'commune' } as const;
const dossier: SubjectOnPaper = {
  ...{ kind: 'dossiers', product: 'Chè Mây', producer: 'Hợp tác xã Mây', commune: 'Suối Hoa' },
  ...{ year: 2026, round: 1 },
};
const told: ToldOnPaper = {
  ...{ person: 'Lò Thị Mẫu', heldThen: [{ role: 'communeOfficer', level: 'commune', place: 'Suối Hoa' }] },
  ...{ untold: null, insteadOf: null },
  ...{ ownerOf: ['Hợp tác xã Mây'], what: 'Hồ sơ cần bổ sung: Chè Mây' },
  ...{ toldAt: '2026-08-03T18:00:00.000Z', readAt: null },
  ways: [
    {
      ...{ channel: 'mail', to: 'm•••@xa.example', inDigest: true, status: 'sent' },
      ...{ sentAt: '2026-08-04T00:31:00.000Z', overAt: null },
      attempts: [
        { at: '2026-08-04T00:30:00.000Z', outcome: 'deferred', code: '451', providerId: null },
        {
          at: '2026-08-04T00:31:00.000Z',
          outcome: 'delivered',
          code: 'taken',
          providerId: '250 queued as 7',
        },
      ],
      reports: [{ at: '2026-08-04T00:32:00.000Z', outcome: 'failed', code: '5.1.1' }],
    },
  ],
};
const record: DeliveriesOnPaper = {
  subject: dossier,
  office: { ...place, above: { name: 'Sao Mai', level: 'province' } },
  ...{ at: '2026-08-05T02:00:00.000Z', from: null, to: null, told: [told] },
};
const cellsOf = (paper: ReturnType<typeof deliveryPaperOf>) =>
  paper.body.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));

describe('the record of deliveries on paper', () => {
  it('tells of what reached nobody, and why, and in whose place somebody was told', () => {
    const nobody: ToldOnPaper = {
      ...told,
      ...{ person: null, heldThen: [], ownerOf: [], ways: [] },
      untold: { place: 'Suối Hoa', level: 'commune', owner: null },
    };
    const instead: ToldOnPaper = { ...told, ownerOf: [], insteadOf: 'Suối Hoa', ways: [] };
    const paper = deliveryPaperOf({ ...record, told: [nobody, { ...nobody, what: null }, instead] });
    const [first, second, third] = cellsOf(paper);
    expect(first).toEqual([
      ...['1', 'xã Suối Hoa\nChưa có người được giao việc', 'Hồ sơ cần bổ sung: Chè Mây'],
      '01:00 04/08/2026\nKhông báo được cho ai',
      'Không gửi: ở nơi nhận và các cấp trên đều chưa có ai nhận được',
    ]);
    expect(second?.[2]).toBe('Nội dung không được lưu');
    expect(String(third?.[1])).toContain('Nhận thay Suối Hoa');
    expect(linesOf(paper).join(' ')).toMatch(/Tổng số: 1 lượt .* 2 thông báo không tới được ai/);
  });

  it('tells who was told what, when, by which way, and with what outcome', () => {
    const paper = deliveryPaperOf(record);
    expect(paper).toMatchObject({
      head: {
        superior: 'Ủy ban nhân dân\ntỉnh Sao Mai',
        issuer: 'Ủy ban nhân dân\nxã Suối Hoa',
        day: '2026-08-05',
      },
      name: 'Bảng kê gửi thông báo',
      subject: 'Về hồ sơ sản phẩm “Chè Mây”, đợt 1 năm 2026',
      writtenAt: record.at,
    });
    expect(cellsOf(paper)).toEqual([
      [
        '1',
        'Lò Thị Mẫu\nCán bộ xã, xã Suối Hoa\nChủ thể, Hợp tác xã Mây',
        'Hồ sơ cần bổ sung: Chè Mây',
        '01:00 04/08/2026\nChưa mở xem',
        [
          'Thư điện tử đến m•••@xa.example: đã gửi 07:31 04/08/2026 (trong thư gộp của ngày)',
          '– 07:30 04/08/2026: bên nhận chưa nhận (451)',
          '– 07:31 04/08/2026: bên nhận đã nhận (250 queued as 7)',
          '– 07:32 04/08/2026: bị trả lại (5.1.1)',
        ].join('\n'),
      ],
    ]);
    expect(linesOf(paper)).toEqual(
      expect.arrayContaining([
        'Thời gian: từ đầu đến 09 giờ 00 phút, ngày 05 tháng 8 năm 2026',
        expect.stringMatching(
          /^Tổng số: 1 lượt thông báo, 0 lượt đã mở xem .*; 1 thư, tin nhắn đã gửi, 0 được báo đã đến/,
        ),
      ]),
    );
  });

  it('says of which days it is, and that nobody was told', () => {
    const lines = linesOf(deliveryPaperOf({ ...record, told: [], from: '2026-08-01', to: '2026-08-02' }));
    expect(lines).toContain('Thời gian: từ ngày 01 tháng 8 năm 2026 đến hết ngày 02 tháng 8 năm 2026');
    expect(lines).toContain('Chưa thông báo cho ai trong thời gian này.');
    expect(linesOf(deliveryPaperOf({ ...record, to: '2026-12-31' })).join()).toContain('09 giờ 00 phút');
  });

  it.each([
    [{ kind: 'rounds', place, year: 2026, round: 2 }, 'Về các hạn của đợt 2 năm 2026, xã Suối Hoa'],
    [{ kind: 'plan-calls', place, year: 2026 }, 'Về yêu cầu lập kế hoạch OCOP năm 2026 của xã Suối Hoa'],
    [{ kind: 'plans', place, year: 2026 }, 'Về kế hoạch OCOP năm 2026 của xã Suối Hoa'],
    [
      { kind: 'reports', place, year: 2026, reportKind: 'monthly', period: '2026-05', round: null },
      'Về báo cáo tháng 05/2026 của xã Suối Hoa',
    ],
    [
      { kind: 'report-schedules', place, reportKind: 'quarterly', source: 'Công văn 12' },
      'Về chế độ báo cáo hằng quý gửi xã Suối Hoa',
    ],
    [
      { kind: 'follow-up-calls', place, task: 'recheck', basis: '15/UBND' },
      'Về việc kiểm tra lại sản phẩm theo văn bản số 15/UBND, xã Suối Hoa',
    ],
    [
      { kind: 'follow-ups', place, task: 'tradePromotion', basis: '15/UBND', product: 'Chè Mây' },
      'Về việc xúc tiến thương mại theo văn bản số 15/UBND: sản phẩm “Chè Mây”',
    ],
  ] satisfies readonly (readonly [SubjectOnPaper, string])[])('names its subject: %j', (subject, about) => {
    expect(deliveryPaperOf({ ...record, subject }).subject).toBe(about);
  });
});
