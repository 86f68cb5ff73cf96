import type { CriteriaFile } from '../../scoring/criteria-set.js';
import type { DecreeSheet } from '../criteria-file.js';
import { documentsOf148And26 } from '../documents-of-148-and-26.js';
import type { Rulebook } from '../rulebook.js';
import { starBands } from '../star-bands.js';

/** QĐ 26/2026/QĐ-TTg (22/5/2026). */
export const qd26 = (criteria: CriteriaFile): Rulebook => ({
  id: criteria.id,
  decree: criteria.decree,
  criteriaFile: criteria.id,
  effectiveFrom: criteria.effectiveFrom, // QĐ 26/2026, Đ.11.1
  effectiveTo: criteria.effectiveTo,
  mustEndBy: {},
  bands: starBands, // QĐ 26/2026, Đ.3.3
  district: null,
  province: {
    council: {
      ...{ minimum: 9, maximum: 11 }, // no size in Đ.7.3b: ADR 0007
      ...charter,
      leadWorkingDays: 2, // ADR 0007
    },
    scoringRounds: 1, // QĐ 26/2026, Đ.7.3
    recognises: [3, 4], // QĐ 26/2026, Đ.7.3e
    forwardsFrom: 90, // QĐ 26/2026, Đ.7.3e
  },
  ministry: {
    council: {
      ...{ minimum: 7, maximum: 7 }, // no size in Đ.7.4b: ADR 0007
      ...charter,
      leadWorkingDays: 5, // ADR 0007
    },
    scoringRounds: 1, // QĐ 26/2026, Đ.7.4
    recognises: [5], // QĐ 26/2026, Đ.7.4e
    forwardsFrom: null,
  },
  deadlines: {
    communeWorkingDays: 15, // QĐ 26/2026, Đ.7.2
    supplementDays: 15, // no limit in the text: ADR 0007
    reevaluationDays: 45, // QĐ 26/2026, Đ.7.6g
    opinionsWorkingDays: 10, // not in the text: ADR 0007
    renewalWindow: { earliestDays: 180, latestDays: 120 }, // QĐ 26/2026, Đ.7.6a
    renewalReminderDays: [200, 130], // ADR 0007
    certificateTailDays: 180, // QĐ 26/2026, Đ.12.3
    certificateMonths: 36, // QĐ 26/2026, Đ.4.3
    // QĐ 26/2026, Đ.5.1
    provinceRounds: [
      { requestBefore: '04-30', resultBefore: '06-30' },
      { requestBefore: '10-30', resultBefore: '12-30' },
    ],
    // QĐ 26/2026, Đ.5.2
    ministryRounds: [
      { requestBefore: '07-30', resultBefore: '09-30' },
      { requestBefore: '01-30', resultBefore: '03-30' },
    ],
  },
  documents: documentsOf148And26, // QĐ 26/2026, Đ.6.1
  forwardingPapers: { commune: ['request-letter', 'commune-report'] }, // QĐ 26/2026, Đ.6.2: letter, Mẫu 03
  renewsByWrittenOpinions: true, // QĐ 26/2026, Đ.7.6d, 7.6e
  leavesOpen: [
    ...(['province.size', 'province.quorum', 'province.spreadAbove', 'province.leadWorkingDays'] as const),
    ...(['deadlines.supplementDays', 'deadlines.renewalReminderDays'] as const),
  ],
  defaultSamples: 5, // QĐ 26/2026, Đ.6.2
  criteriaSets: new Map(criteria.sets.map((set) => [set.code, set])),
});

// Not in the text: two thirds with the chair, and more than ten points are discussed (ADR 0007).
const charter = { quorum: { present: 2, of: 3, withChair: true }, spreadAbove: 10 } as const;

/** What Annex II says of all its sheets. */
export const qd26Sheet = {
  id: 'qd-26-2026',
  partPoints: { A: 40, B: 25, C: 35 }, // QĐ 26/2026, PL II
} as const satisfies DecreeSheet;
