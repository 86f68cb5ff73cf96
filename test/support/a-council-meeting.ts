import type { CouncilMeeting, MeetingItem, Turn } from '../../src/modules/papers/council-meeting.js';

/** One scoring by members with these totals; `void` ones are cast but not counted. */
export function aTurn(
  number: number,
  totals: Readonly<Record<string, number>>,
  voided: readonly string[] = [],
): Turn {
  const cast = Object.entries(totals).map(([member, total]) => ({
    ...{ member, total },
    void: voided.includes(member),
  }));
  const counted = cast.filter((ballot) => !ballot.void).map(({ total }) => total);
  return {
    ...{ number, cast, ballots: counted.length, points: counted.reduce((sum, total) => sum + total, 0) },
    ...{ lowest: Math.min(...counted), highest: Math.max(...counted) },
  };
}

export function aMeetingItem(fields: Partial<MeetingItem> = {}): MeetingItem {
  const turns = fields.turns ?? [aTurn(1, { 'Lê Thị Bưởi': 71, 'Trần Văn Mận': 73, 'Hà Thị Na': 70 })];
  const last = turns.at(-1);
  return {
    ...{
      order: 1,
      dossierId: 'che-may',
      product: 'Chè Mây',
      producer: 'Hợp tác xã Mây',
      commune: 'Suối Hoa',
    },
    ...{
      set: { code: '12', name: 'Chè' },
      spread: 10,
      scoring: { round: 1, attempt: 1 },
      conflicts: [],
      turns,
      rescored: [],
    },
    ...{ decisions: [], reopened: null },
    result: last
      ? { points: last.points, ballots: last.ballots, star: 4, outcome: 'rated', failedFloors: [] }
      : null,
    ...fields,
  };
}

/** A sealed session of a council of our own invention. */
export const aCouncilMeeting = (fields: Partial<CouncilMeeting> = {}): CouncilMeeting => ({
  number: '05/BB-HĐ',
  council: {
    ...{ name: 'Hội đồng đánh giá huyện Sao Mai', place: 'Sao Mai', level: 'district' },
    ...{ decisionNumber: '12/QĐ-UBND', decidedOn: '2021-02-01' },
  },
  charter: { number: '03/QC-HĐ', decidedOn: '2021-02-15' },
  session: {
    scheduledFor: '2021-06-05T01:00:00Z',
    openedAt: '2021-06-05T01:10:00Z',
    closedAt: '2021-06-05T09:30:00Z',
    ...{ venue: 'Hội trường huyện Sao Mai', deliveredOn: ['2021-05-28'], leadWorkingDays: 3 },
  },
  attendance: [
    {
      ...{ name: 'Lê Thị Bưởi', seat: 'chair', body: 'Ủy ban nhân dân huyện', mode: 'inPerson' },
      ...{ arrivedAt: '2021-06-05T01:00:00Z', leftAt: null, standsInFor: null },
    },
    {
      ...{ name: 'Trần Văn Mận', seat: 'secretary', body: 'Phòng Nông nghiệp', mode: 'inPerson' },
      ...{ arrivedAt: '2021-06-05T01:05:00Z', leftAt: null, standsInFor: null },
    },
    {
      ...{ name: 'Hà Thị Na', seat: 'member', body: 'Phòng Y tế', mode: 'remote' },
      ...{ arrivedAt: '2021-06-05T01:10:00Z', leftAt: '2021-06-05T08:00:00Z', standsInFor: 'Vũ Văn Ổi' },
    },
  ],
  absent: [{ name: 'Đỗ Thị Lê', seat: 'member' }],
  quorum: { needed: 3, present: 3, share: { present: 2, of: 3 }, withChair: true },
  items: [aMeetingItem()],
  head: { placeId: 'LC-SM', number: 120, hash: '3f8a0b0e5d8c4d7e'.repeat(4) },
  ...{ secretary: 'Trần Văn Mận', chair: 'Lê Thị Bưởi' },
  ...fields,
});
