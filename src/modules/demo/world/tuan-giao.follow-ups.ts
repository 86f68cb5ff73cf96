import type { FollowUpsOfWorld } from './world.js';

/**
 * The letter of 08/2021: communes help those who were recognised before to grow. It speaks of the last five months of the
 * year and sets no day; the product stands for those of 2020, as nothing is on record before the world begins.
 */
export const tuanGiaoFollowUps: readonly FollowUpsOfWorld[] = [
  {
    kind: 'growthSupport',
    calledAt: '2021-06-11T10:20',
    carriedOutBy: 'commune',
    due: { on: '2021-12-31', counts: 'by' },
    basis: { number: '27/KH-UBND', issuedOn: '2021-03-10' },
    source: 'Công văn của UBND huyện Tuần Giáo ngày 06/8/2021',
    done: [],
  },
];
