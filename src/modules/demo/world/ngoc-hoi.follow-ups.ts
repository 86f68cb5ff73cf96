import type { FollowUpsOfWorld } from './world.js';

/** The plan that the letter of 11/2021 carries on; the letter itself bears no number. */
const basis = { number: '638/KH-UBND', issuedOn: '2020-04-01' };
const source = 'Công văn của UBND huyện Ngọc Hồi, tháng 11 năm 2021';

/** The letter with its own day; for the re-check it sets none, the district's is invented. */
export const ngocHoiFollowUps: readonly FollowUpsOfWorld[] = [
  {
    kind: 'tradePromotion',
    calledAt: '2021-06-11T10:00',
    carriedOutBy: 'district',
    due: { on: '2021-11-17', counts: 'before' },
    ...{ basis, source },
    done: [
      {
        at: '2021-06-11T15:30',
        product: 'Mật ong rừng Đắk Ang',
        entry: {
          ...{ what: 'fair', title: 'Phiên chợ nông sản an toàn Kon Tum', place: 'Thành phố Kon Tum' },
          ...{ from: '2021-06-05', to: '2021-06-06', partners: ['Cửa hàng nông sản sạch Kon Tum'] },
          ...{ contracts: 1, contractValue: 48_000_000, revenue: 12_500_000 },
          ...{ note: 'Khách hỏi nhiều về chai nhỏ 250 ml.', photoIds: [] },
        },
      },
    ],
  },
  {
    kind: 'recheck',
    calledAt: '2021-06-11T10:10',
    carriedOutBy: 'district',
    due: { on: '2021-12-31', counts: 'by' },
    ...{ basis, source },
    done: [],
  },
];
