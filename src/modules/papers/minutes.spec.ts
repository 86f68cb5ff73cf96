import { describe, expect, it } from '@jest/globals';
import { aCouncilMeeting, aMeetingItem, aTurn } from '../../../test/support/a-council-meeting.js';
import { aScoredPanel, linesOf } from '../../../test/support/a-scored-panel.js';
import { pagesOf } from '../../../test/support/read-paper.js';
import type { Seat } from '../../domain/council/seating.rules.js';
import { printPaper } from '../../platform/printing/index.js';
import { correctionOf, reopeningCorrection } from './correction.js';
import type { ChairDecision, CouncilMeeting, MeetingItem } from './council-meeting.js';
import { minutesOf } from './minutes.js';
import { opinionMinutesOf, type Opinion } from './opinion-minutes.js';
import { summaryOf } from './summary-sheet.js';

const linesFor = (fields: Partial<CouncilMeeting> = {}) => linesOf(minutesOf(aCouncilMeeting(fields)));
const linesWith = (item: Partial<MeetingItem>) => linesFor({ items: [aMeetingItem(item)] });
const namesakes = (...personIds: readonly string[]) => {
  const cast = [70, 80].map((total, at) => ({
    member: 'Nguyễn Văn Hùng',
    total,
    void: false,
    ...idOf(personIds[at]),
  }));
  return { number: 1, cast, ballots: 2, points: 150, lowest: 70, highest: 80 };
};
const idOf = (personId?: string) => (personId === undefined ? {} : { personId });
const namesakesThere = (['Phòng Y tế', 'Phòng Nông nghiệp'] as const).map((body, at) => ({
  ...({
    personId: `hung-${at + 1}`,
    name: 'Nguyễn Văn Hùng',
    seat: 'member',
    body,
    mode: 'inPerson',
  } as const),
  ...{ arrivedAt: '2021-06-05T01:00:00Z', leftAt: null, standsInFor: null },
}));
const twice = [
  aTurn(1, { 'Lê Thị Bưởi': 71, 'Trần Văn Mận': 90, 'Hà Thị Na': 66 }, ['Hà Thị Na']),
  aTurn(2, { 'Lê Thị Bưởi': 76, 'Trần Văn Mận': 80 }),
];

describe('the minutes', () => {
  it('are issued by the council on the day the session closed, signed by secretary and chair', () => {
    expect(minutesOf(aCouncilMeeting())).toMatchObject({
      head: { issuer: 'Hội đồng đánh giá huyện Sao Mai', number: '05/BB-HĐ', day: '2021-06-05' },
      ...{ name: 'Biên bản', subject: 'Họp Hội đồng đánh giá huyện Sao Mai' },
      signatures: [{ name: 'Trần Văn Mận' }, { name: 'Lê Thị Bưởi' }],
      writtenAt: '2021-06-05T09:30:00Z',
    });
    expect(minutesOf(aCouncilMeeting({ number: null })).head?.number).toBe('');
  });

  it('tell who was there, how, from when to when, and in whose place', () => {
    const lines = linesFor();
    expect(lines).toContain('1 | Lê Thị Bưởi | Chủ tịch | Ủy ban nhân dân huyện | Trực tiếp | 08:00 | –');
    expect(lines).toContain(
      '3 | Hà Thị Na (dự thay Vũ Văn Ổi) | Ủy viên | Phòng Y tế | Trực tuyến | 08:10 | 15:00',
    );
    expect(lines).toContain('Vắng mặt: Đỗ Thị Lê (Ủy viên).');
    expect(linesFor({ absent: [] })).toContain('Không có thành viên vắng mặt.');
  });

  it('of several days tell the day of each coming and going that is not of the first, unless they were kept before', () => {
    const { attendance } = aCouncilMeeting();
    const later = { arrivedAt: '2021-06-05T17:30:00Z', leftAt: '2021-06-07T08:00:00Z' };
    const fields = { attendance: attendance.map((each, at) => (at === 2 ? { ...each, ...later } : each)) };
    const rowsOf = (edition?: CouncilMeeting['edition']) =>
      linesFor({ ...fields, ...(edition && { edition }) }).filter((line) => /^[13] \|/.test(line));
    expect(rowsOf(3)).toEqual([
      '1 | Lê Thị Bưởi | Chủ tịch | Ủy ban nhân dân huyện | Trực tiếp | 08:00 | –',
      '3 | Hà Thị Na (dự thay Vũ Văn Ổi) | Ủy viên | Phòng Y tế | Trực tuyến | 00:30, 06/06/2021 | 15:00, 07/06/2021',
    ]);
    for (const edition of [undefined, 2] as const) expect(rowsOf(edition)[1]).toMatch(/ \| 00:30 \| 15:00$/);
  });

  it('tell the quorum, with the chair only where the charter asks for it', () => {
    expect(linesFor()).toContain(
      'Khi khai mạc có mặt 3 thành viên; cần ít nhất 3 thành viên (2/3 số thành viên), có Chủ tịch.',
    );
    const { quorum } = aCouncilMeeting();
    const share = { present: 75, of: 100 };
    expect(linesFor({ quorum: { ...quorum, share } }).join()).toContain('(75% số thành viên), có Chủ tịch.');
    expect(linesFor({ quorum: { ...quorum, withChair: false } })).toContain(
      'Khi khai mạc có mặt 3 thành viên; cần ít nhất 3 thành viên (2/3 số thành viên).',
    );
  });

  it('name the charter where there is one, and every day on which dossiers were delivered', () => {
    expect(linesFor()).toContain('Quy chế: số 03/QC-HĐ ngày 15 tháng 02 năm 2021');
    expect(linesFor({ charter: null }).join()).not.toContain('Quy chế');
    const { session } = aCouncilMeeting();
    const twoDays = { ...session, deliveredOn: ['2021-05-28', '2021-06-01'] };
    expect(linesFor({ session: twoDays }).join()).toContain(
      'gửi các thành viên ngày 28 tháng 5 năm 2021; ngày 01 tháng 6 năm 2021.',
    );
  });

  it('tell when the papers were delivered and the session was called, opened and closed', () => {
    const text = linesFor().join('\n');
    for (const told of [
      'Bắt đầu: 08 giờ 10 phút, ngày 05 tháng 6 năm 2021',
      'Tài liệu gửi các thành viên ngày 28 tháng 5 năm 2021.',
      'mời vào 08 giờ 00 phút, ngày 05 tháng 6 năm 2021',
      'ít nhất 3 ngày làm việc',
      'kết thúc lúc 16 giờ 30 phút, ngày 05 tháng 6 năm 2021',
    ])
      expect(text).toContain(told);
  });

  it('set both scorings side by side, sum and count beside each mean, and lose no ballot', () => {
    const lines = linesWith({ turns: twice });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Họ và tên | Lượt 1 | Lượt 2',
        'Lê Thị Bưởi | 71 | 76',
        'Trần Văn Mận | 90 | 80',
        'Hà Thị Na | 66 (không tính) | ',
        'Σ điểm | 161 | 156',
        'n phiếu | 2 | 2',
        'Trung bình | 80,50 | 78,00',
        'Thấp nhất – cao nhất | 71 – 90 | 76 – 80',
        'Chênh lệch | 19 (giới hạn 10) | 4 (giới hạn 10)',
      ]),
    );
    expect(lines).toContain('Kết quả: Σ = 156 điểm trên n = 2 phiếu, trung bình 78,00 điểm; 4 sao.');
  });

  it('tell namesakes apart by the body each sits there for, and lose no ballot of either', () => {
    const lines = linesFor({
      attendance: namesakesThere,
      items: [
        aMeetingItem({
          turns: [namesakes('hung-1', 'hung-2')],
          conflicts: [{ personId: 'hung-2', name: 'Nguyễn Văn Hùng', ground: 'employee', note: null }],
          rescored: [
            {
              ...{ turn: 2, personId: 'hung-1', member: 'Nguyễn Văn Hùng', criterion: '1.1' },
              ...{ from: 5, to: 3, reason: 'Xem lại' },
            },
          ],
        }),
      ],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Nguyễn Văn Hùng (Phòng Nông nghiệp) không tham gia đánh giá: làm việc cho chủ thể.',
        'Nguyễn Văn Hùng (Phòng Y tế) | 70',
        'Nguyễn Văn Hùng (Phòng Nông nghiệp) | 80',
        'Nguyễn Văn Hùng (Phòng Y tế) | 2 | 1.1 | 5 | 3 | Xem lại',
      ]),
    );
    expect(lines).toContain('1 | Nguyễn Văn Hùng | Ủy viên | Phòng Y tế | Trực tiếp | 08:00 | –');
  });

  it('kept before they told people apart still have a row for each ballot', () => {
    const lines = linesWith({ turns: [namesakes()] });
    expect(lines.filter((line) => line.startsWith('Nguyễn Văn Hùng'))).toEqual([
      'Nguyễn Văn Hùng | 70',
      'Nguyễn Văn Hùng | 80',
    ]);
  });

  it('tell who decided, where that was kept: the chair, whoever presided, whoever sat there for one of them', () => {
    const decided = (by?: ChairDecision['by']) =>
      linesWith({ decisions: [{ action: 'recordDifference', reason: 'Đã bàn', ...(by && { by }) }] }).find(
        (line) => line.startsWith('Quyết định của'),
      );
    const end = ': ghi nhận kết quả, điểm vẫn chênh lệch quá giới hạn. Lý do: Đã bàn.';
    const na = { personId: 'na', name: 'Hà Thị Na', standsInFor: null };
    expect(decided()).toBe(`Quyết định của Chủ tịch Hội đồng${end}`);
    expect(decided({ ...na, seat: 'chair' })).toBe(`Quyết định của Hà Thị Na, Chủ tịch Hội đồng${end}`);
    expect(decided({ ...na, seat: 'viceChair' })).toBe(
      `Quyết định của Hà Thị Na, Phó Chủ tịch Hội đồng, chủ trì thay Chủ tịch${end}`,
    );
    expect(decided({ ...na, seat: 'chair', standsInFor: 'Vũ Văn Ổi' })).toBe(
      `Quyết định của Hà Thị Na, dự thay Vũ Văn Ổi, Chủ tịch Hội đồng${end}`,
    );
    expect(decided({ ...na, seat: null })).toBe(`Quyết định của Hà Thị Na${end}`);
  });

  it('round a mean half up, for reading only', () => {
    const turns = [aTurn(1, { a: 64, b: 65, c: 64, d: 65, e: 64, f: 65, g: 64, h: 64 })];
    expect(linesWith({ turns })).toContain('Trung bình | 64,38'); // 515 / 8 = 64.375
  });

  it('without a limit of the charter tell the spread alone', () => {
    expect(linesWith({ spread: null })).toContain('Chênh lệch | 3');
  });

  it('tell conflicts, changed points, the chair’s decision, missed floors and a reopening', () => {
    const lines = linesWith({
      conflicts: [
        { name: 'Hà Thị Na', ground: 'employee', note: 'Kế toán' },
        { name: 'Vũ Văn Ổi', ground: 'other', note: 'từng tranh chấp.' },
      ],
      turns: twice,
      rescored: [
        { turn: 2, member: 'Trần Văn Mận', criterion: '1.1', from: 5, to: 3, reason: 'Xem lại hợp đồng' },
      ],
      decisions: [{ action: 'recordDifference', reason: 'các thành viên đã thống nhất' }],
      result: {
        ...{ points: 156, ballots: 2, star: null, outcome: 'rated' },
        failedFloors: [{ star: 3, criterion: '8.1', minPoints: 2, points: 3, ballots: 2 }],
      },
      reopened: { reason: 'phiếu kiểm nghiệm hết hạn.' },
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Hà Thị Na không tham gia đánh giá: làm việc cho chủ thể.',
        'Vũ Văn Ổi không tham gia đánh giá: từng tranh chấp.',
        'Trần Văn Mận | 2 | 1.1 | 5 | 3 | Xem lại hợp đồng',
        'Quyết định của Chủ tịch Hội đồng: ghi nhận kết quả, điểm vẫn chênh lệch quá giới hạn. Lý do: các thành viên đã thống nhất.',
        'Kết quả: Σ = 156 điểm trên n = 2 phiếu, trung bình 78,00 điểm; không đạt hạng sao.',
        'Tiêu chí 8.1 chưa đạt mức tối thiểu 2 điểm cho 3 sao: 3 điểm trên 2 phiếu.',
        'Kết quả này được mở lại và không còn hiệu lực: phiếu kiểm nghiệm hết hạn.',
      ]),
    );
  });

  it('tell which scoring it is where there was another before, and that there was none at all', () => {
    expect(linesWith({ scoring: { round: 2, attempt: 1 } })).toContain('Đánh giá lần 2.');
    const again = [aMeetingItem({ scoring: { round: 1, attempt: 2 } })];
    expect(linesFor({ edition: 2, items: again })).toContain('Đánh giá lần 1, chấm lại từ đầu (lần chấm 2).');
    // Minutes kept before had an edition keep their sentence.
    expect(linesFor({ items: again })).toContain(
      'Đánh giá lần 1, chấm lại từ đầu (lần chấm 2) sau khi kết quả trước được mở lại.',
    );
    expect(linesFor().join()).not.toContain('Đánh giá lần');
    const nothing = linesWith({ scoring: null, turns: [], result: null });
    expect(nothing).toContain('Sản phẩm chưa được đánh giá trong cuộc họp này.');
    expect(nothing.join()).not.toContain('Lượt');
    expect(linesWith({ result: null })).toContain(
      'Sản phẩm chưa có kết quả được niêm phong trong cuộc họp này.',
    );
  });

  it('carry the head of the ledger to be scanned and read', () => {
    const hash = '3f8a0b0e5d8c4d7e'.repeat(4);
    expect(linesFor().slice(-3)).toEqual([
      `[LC-SM/120/${hash}]`,
      'Sổ cái của huyện Sao Mai, dòng 120:',
      hash.match(/.{8}/g)?.join(' '),
    ]);
  });
});

describe('the minutes of written opinions', () => {
  const signersWith = (...seats: readonly Seat[]) => signersOf(seats.map((seat) => ({ seat, given: null })));
  const signersOf = (opinions: readonly Pick<Opinion, 'seat' | 'given'>[]) =>
    opinionMinutesOf({
      ...{
        edition: 2,
        conflicts: [],
        panel: aScoredPanel(),
        decree: 'Quyết định',
        set: { code: '12', name: 'Chè' },
      },
      ...{ askedAt: '2021-06-01T01:00:00Z', dueOn: '2021-06-08', workingDays: 5, needed: 2, spread: 10 },
      opinions: opinions.map((opinion) => ({ ...opinion, name: `${opinion.seat} của Hội đồng` })),
      ...{ head: aCouncilMeeting().head, stands: true },
      result: {
        ...{ points: 150, ballots: 2, lowest: 70, highest: 80 },
        ...{ star: 4, outcome: 'rated', failedFloors: [] },
      },
    }).signatures;

  it('are signed by the chair, or for a chair who was not asked by the vice chair', () => {
    expect(signersWith('chair', 'viceChair', 'secretary')).toEqual([
      { role: 'Thư ký', name: 'secretary của Hội đồng' },
      { role: 'Chủ tịch', name: 'chair của Hội đồng' },
    ]);
    expect(signersWith('viceChair', 'secretary')[1]).toEqual({
      ...{ role: 'KT. Chủ tịch\nPhó Chủ tịch', name: 'viceChair của Hội đồng' },
    });
    expect(signersWith('secretary')[1]).toEqual({ role: 'Chủ tịch', name: '' });
  });

  it('are not signed by a chair whose opinion is void', () => {
    const given = { at: '2021-06-03T02:00:00Z', total: 74, void: false };
    const [viceChair, secretary] = [
      { seat: 'viceChair', given },
      { seat: 'secretary', given },
    ];
    const signs = (isVoid: boolean, ...others: readonly Pick<Opinion, 'seat' | 'given'>[]) =>
      signersOf([{ seat: 'chair', given: { ...given, void: isVoid } }, ...others])[1]?.name;
    expect(signs(false, viceChair, secretary)).toBe('chair của Hội đồng');
    expect(signs(true, viceChair, secretary)).toBe('viceChair của Hội đồng');
    expect(signs(true, secretary)).toBe('');
  });
});

describe('the summary sheet', () => {
  it('sets products against members, a row for each scoring, and gives the star to the one that counts', () => {
    const items = [
      aMeetingItem({ turns: twice }),
      aMeetingItem({ order: 2, product: 'Mật ong Gió', producer: 'Hộ ông Sơn' }),
    ];
    const paper = summaryOf(aCouncilMeeting({ items }));
    expect(paper.orientation).toBe('landscape');
    expect(linesOf(paper).slice(2, 6)).toEqual([
      'TT | Sản phẩm, chủ thể | 1 | 2 | 3 | Σ | n | TB | Hạng',
      '1 | Chè Mây (lượt 1)\nHợp tác xã Mây | 71 | 90 | × | 161 | 2 | 80,50 | chấm lại',
      ' | Chè Mây (lượt 2)\nHợp tác xã Mây | 76 | 80 |  | 156 | 2 | 78,00 | 4 sao',
      '2 | Mật ong Gió\nHộ ông Sơn | 71 | 73 | 70 | 214 | 3 | 71,33 | 4 sao',
    ]);
    expect(linesOf(paper)[0]).toBe('Thành viên: 1. Lê Thị Bưởi; 2. Trần Văn Mận; 3. Hà Thị Na.');
  });

  it('gives namesakes a column each', () => {
    const items = [aMeetingItem({ turns: [namesakes('hung-2', 'hung-1')] })];
    const lines = linesOf(summaryOf(aCouncilMeeting({ attendance: namesakesThere, items })));
    expect(lines[0]).toBe(
      'Thành viên: 1. Nguyễn Văn Hùng (Phòng Y tế); 2. Nguyễn Văn Hùng (Phòng Nông nghiệp).',
    );
    expect(lines).toContain('1 | Chè Mây\nHợp tác xã Mây | 80 | 70 | 150 | 2 | 75,00 | 4 sao');
    const before = linesOf(summaryOf(aCouncilMeeting({ items: [aMeetingItem({ turns: [namesakes()] })] })));
    expect(before).toContain('1 | Chè Mây\nHợp tác xã Mây | 70 | 80 | 150 | 2 | 75,00 | 4 sao');
  });

  it('leaves no product out: not scored, without a result, opened again', () => {
    const items = [
      aMeetingItem({ scoring: null, turns: [], result: null }),
      aMeetingItem({ order: 2, result: null }),
      aMeetingItem({ order: 3, reopened: { reason: 'thiếu phiếu' } }),
    ];
    const rows = linesOf(summaryOf(aCouncilMeeting({ items }))).filter((line) => /^\d \|/.test(line));
    expect(rows.map((row) => row.split(' | ').at(-1))).toEqual(['chưa đánh giá', 'chưa có', 'đã mở lại']);
    expect(new Set(rows.map((row) => row.split(' | ').length))).toEqual(new Set([9]));
  });

  it('of 75 products and 15 members keeps its head on every page and every product once', async () => {
    const members = Array.from({ length: 15 }, (_, i) => `Thành viên ${String.fromCharCode(65 + i)}`);
    const items = Array.from({ length: 75 }, (_, i) =>
      aMeetingItem({
        ...{ order: i + 1, product: `Sản phẩm số ${i + 1}` },
        turns: [aTurn(1, Object.fromEntries(members.map((member, n) => [member, 60 + ((i + n) % 30)])))],
      }),
    );
    const pages = await pagesOf(await printPaper(summaryOf(aCouncilMeeting({ items })), 'pdf'));
    const withRows = pages.filter((page) => /Sản phẩm số/.test(page));
    expect(withRows.length).toBeGreaterThan(3);
    for (const page of withRows) expect(page).toContain('TT Sản phẩm, chủ thể 1 2 3');
    const told = pages.flatMap((page) => [...page.matchAll(/Sản phẩm số (\d+)/g)].map(([, n]) => Number(n)));
    expect(told).toEqual(items.map(({ order }) => order));
  });
});

describe('a correction', () => {
  const correction = {
    ...{ number: 1, what: 'Tên chủ thể là Hợp tác xã Mây.', reason: 'Ghi thiếu dấu.' },
    correctedAt: '2021-06-10T02:00:00Z',
  };

  it('is an annex to the minutes, which stay as they were', () => {
    const paper = correctionOf(aCouncilMeeting(), correction);
    expect(paper).toMatchObject({
      annex: {
        label: 'Phụ lục đính chính số 01',
        of: '(Kèm theo Biên bản số 05/BB-HĐ ngày 05 tháng 6 năm 2021 của Hội đồng đánh giá huyện Sao Mai)',
      },
      writtenAt: '2021-06-10T02:00:00Z',
    });
    expect(paper.head).toBeUndefined();
    expect(linesOf(paper)).toEqual([
      ...['Nội dung đính chính', 'Tên chủ thể là Hợp tác xã Mây.', 'Lý do', 'Ghi thiếu dấu.'],
      'Biên bản đã lập được giữ nguyên; phụ lục này là một phần của Biên bản.',
    ]);
  });

  it('names minutes without a number by their day', () => {
    expect(correctionOf(aCouncilMeeting({ number: null }), correction).annex?.of).toBe(
      '(Kèm theo Biên bản ngày 05 tháng 6 năm 2021 của Hội đồng đánh giá huyện Sao Mai)',
    );
  });

  it('says that a result does not hold any more, where it stands and why', () => {
    const items = [aMeetingItem({ dossierId: 'mat-ong' }), aMeetingItem()];
    const reopened = {
      ...{ number: 2, dossierId: 'che-may', scoring: { attempt: 1, round: 1 } },
      ...{ reopenedAt: '2021-06-20T03:00:00Z', proposed: 'Phiếu kiểm nghiệm hết hạn.', confirmed: 'Đồng ý' },
    };
    expect(reopeningCorrection({ items }, reopened)).toEqual({
      number: 2,
      what: 'Kết quả đánh giá sản phẩm “Chè Mây” tại mục 2 của Biên bản (Σ = 214 điểm trên n = 3 phiếu, trung bình 71,33 điểm; 4 sao) được mở lại lúc 10 giờ 00 phút, ngày 20 tháng 6 năm 2021 và không còn hiệu lực. Kết quả mới được ghi trong biên bản của phiên họp chấm lại.',
      reason: 'Phiếu kiểm nghiệm hết hạn. Ý kiến của người đồng ý mở lại: Đồng ý.',
      correctedAt: '2021-06-20T03:00:00Z',
    });
    expect(() => reopeningCorrection({ items: [] }, reopened)).toThrow('no result');
  });
});
