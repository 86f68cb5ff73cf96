import type { LetterOfWorld } from './world.js';

const note = 'Hội đồng cấp tỉnh nhận hồ sơ đợt này trước ngày 30/6/2021.';
const forwarding = (at: string, number: number): LetterOfWorld => ({
  ...{ at, from: null, about: { kind: 'dossierForwarding', round: 'td1' }, note },
  issue: { number, symbol: 'UBND-NN', capacity: 'viceChair' },
});

/** Those that the steps of the tales name, and one that the office has yet to issue. */
export const tamDuongLetters: readonly LetterOfWorld[] = [
  forwarding('2021-03-09T10:30', 186),
  forwarding('2021-03-24T10:30', 214),
  forwarding('2021-04-14T10:30', 263),
  {
    ...{ at: '2021-06-11T14:00', from: null, about: { kind: 'urging', commune: 'giangma' } },
    ...{ note: 'Đề nghị xã cử công chức giúp chủ thể hoàn thiện hồ sơ.', issue: null },
  },
];
