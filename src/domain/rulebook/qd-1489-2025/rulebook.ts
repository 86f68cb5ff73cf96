import type { Rulebook } from '../rulebook.js';

/**
 * QĐ 148/QĐ-TTg as amended by QĐ 1489/QĐ-TTg (06/7/2025): the sheets of QĐ 148, no district, the commune assesses four
 * contents and asks the province.
 */
export const qd1489 = (qd148: Rulebook): Rulebook => ({
  ...qd148,
  id: 'qd-1489-2025',
  decree: '148/QĐ-TTg, 1489/QĐ-TTg',
  effectiveFrom: '2025-07-06', // QĐ 1489/QĐ-TTg
  effectiveTo: '2026-05-21', // the day before QĐ 26/2026 took effect: QĐ 26/2026, Đ.11.1
  // QĐ 26/2026, Đ.12.2: within 60 days of 22/5/2026, a re-evaluation within 30
  mustEndBy: { first: '2026-07-21', upgrade: '2026-07-21', 're-evaluation': '2026-06-21' },
  district: null,
  leavesOpen: qd148.leavesOpen.filter((value) => !value.startsWith('district.')),
  province: { ...qd148.province, recognises: [3, 4] }, // QĐ 1489
  forwardingPapers: { commune: ['request-letter', 'commune-report'] }, // QĐ 1489, as QĐ 26/2026, Đ.6.2
});
