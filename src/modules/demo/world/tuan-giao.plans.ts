import type { PlansOfWorld, ReviewedProduct } from './world.js';

const reviewed = (commune: string, owner: string, product: string, finding: string): ReviewedProduct => ({
  ...{ commune, owner, product, finding },
});

/** The year the world lives through, and the letter of 02/2023 with its own days. */
export const tuanGiaoPlans: readonly PlansOfWorld[] = [
  {
    year: 2021,
    calledAt: '2021-02-01T09:00',
    plansDue: { on: '2021-02-27', counts: 'before' },
    approvalDue: { on: '2021-03-15', counts: 'before' },
    source: 'Yêu cầu của UBND huyện Tuần Giáo về kế hoạch OCOP năm 2021',
    handedIn: {
      punhung: '2021-02-18T09:10',
      quainua: '2021-02-19T10:20',
      tenhphong: '2021-02-22T14:00',
      phinhsang: '2021-02-23T08:40',
      muongmun: '2021-02-24T09:30',
      quaito: '2021-02-25T15:10',
      bunglao: '2021-02-25T16:00',
      chiengsinh: '2021-02-26T10:00',
      munchung: '2021-02-26T15:40',
      // After the day.
      toatinh: '2021-03-03T09:00',
    },
    reviewed: [
      reviewed(
        'bunglao',
        'Các hộ nuôi vịt Búng Lao',
        'Vịt bầu Búng Lao',
        'Đàn còn ít, chưa có nơi giết mổ bảo đảm.',
      ),
      reviewed('chiengsinh', 'Nhóm hộ trồng bí Chiềng Sinh', 'Bí xanh thơm', 'Mới trồng thử một vụ.'),
      reviewed(
        'munchung',
        'Các hộ làm rượu Mùn Chung',
        'Rượu thóc Mùn Chung',
        'Chưa có bao bì và kiểm nghiệm.',
      ),
      reviewed(
        'muongmun',
        'Hộ làm thịt khô Mường Mùn',
        'Thịt trâu gác bếp',
        'Chưa đủ điều kiện an toàn thực phẩm.',
      ),
    ],
    approved: { at: '2021-03-10T10:00', decisionNumber: '27/KH-UBND' },
  },
  {
    year: 2023,
    calledAt: '2021-06-11T09:00',
    plansDue: { on: '2023-02-27', counts: 'before' },
    approvalDue: { on: '2023-03-01', counts: 'before' },
    source: 'Công văn của UBND huyện Tuần Giáo tháng 02/2023',
    handedIn: { bunglao: '2021-06-11T14:00', munchung: null, toatinh: null },
    reviewed: [
      reviewed(
        'bunglao',
        'Các hộ nuôi vịt Búng Lao',
        'Vịt bầu Búng Lao',
        'Sẽ có lò giết mổ tập trung từ năm 2022.',
      ),
      reviewed('munchung', 'Các hộ làm rượu Mùn Chung', 'Rượu thóc Mùn Chung', 'Đang lập tổ hợp tác.'),
      reviewed('toatinh', 'Nhóm hộ trồng đào Tỏa Tình', 'Đào mèo Tỏa Tình', 'Vườn mới cho quả bói.'),
    ],
    approved: null,
  },
];
