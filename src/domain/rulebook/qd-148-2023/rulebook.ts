import type { CriteriaFile } from '../../scoring/criteria-set.js';
import type { DecreeSheet } from '../criteria-file.js';
import { documentsOf148And26 } from '../documents-of-148-and-26.js';
import { withFindingsOf } from '../findings-of-successor.js';
import type { Rulebook } from '../rulebook.js';
import { starBands } from '../star-bands.js';

/**
 * QĐ 148/QĐ-TTg (24/02/2023) as it stood until QĐ 1489/QĐ-TTg. Its text is known in part; where it is not, the reading
 * is that of QĐ 26/2026 (ADR 0007).
 */
export const qd148 = (criteria: CriteriaFile, qd26Criteria: CriteriaFile): Rulebook => ({
  id: criteria.id,
  decree: criteria.decree,
  criteriaFile: criteria.id,
  effectiveFrom: criteria.effectiveFrom, // QĐ 148: from signature
  effectiveTo: '2025-07-05', // amended by QĐ 1489/QĐ-TTg of 06/7/2025
  mustEndBy: {}, // no transition clause known: the decision of the filing date stays (ADR 0007)
  bands: starBands,
  district: {
    council: {
      ...{ minimum: 5, maximum: 7 }, // ADR 0007: as under QĐ 1048
      ...charter,
      spreadAbove: null, // ADR 0007: on at province and centre, off at the district
      leadWorkingDays: 1, // QĐ 148, PL II §4a
    },
    scoringRounds: 1,
    recognises: [3], // QĐ 148, PL II §1b
    forwardsFrom: 70, // QĐ 148, PL II §1b
  },
  province,
  ministry,
  deadlines,
  documents: documentsOf148And26,
  forwardingPapers: { district: ['forwarding-letter', 'minutes'] }, // ADR 0007: as under QĐ 1048
  renewsByWrittenOpinions: false,
  leavesOpen: [
    ...(['district.size', 'district.quorum', 'district.spreadAbove'] as const),
    ...(['province.size', 'province.quorum', 'province.spreadAbove', 'province.leadWorkingDays'] as const),
    ...(['deadlines.communeWorkingDays', 'deadlines.supplementDays', 'deadlines.reevaluationDays'] as const),
  ],
  defaultSamples: 5, // ADR 0007
  criteriaSets: new Map(withFindingsOf(criteria, qd26Criteria).sets.map((set) => [set.code, set])),
});

// Not in the text we have: two thirds, with the chair (ADR 0007).
const charter = { quorum: { present: 2, of: 3, withChair: true } } as const;

const province: Rulebook['province'] = {
  council: {
    ...{ minimum: 9, maximum: 11 }, // ADR 0007: as under QĐ 1048
    ...charter,
    spreadAbove: 10, // ADR 0007
    leadWorkingDays: 2, // ADR 0007
  },
  scoringRounds: 1, // QĐ 148: one a level
  recognises: [4], // QĐ 148, PL II §1
  forwardsFrom: 90, // QĐ 148, PL II §1
};
const ministry: Rulebook['ministry'] = {
  council: {
    ...{ minimum: 7, maximum: 7 }, // QĐ 4497/QĐ-BNN-VPĐP (18/11/2022)
    quorum: { present: 5, of: 7, withChair: true }, // QĐ 757/QĐ-BNN-VPĐP (02/3/2023)
    spreadAbove: 10, // ADR 0007
    leadWorkingDays: 5, // ADR 0007
  },
  scoringRounds: 1,
  recognises: [5],
  forwardsFrom: null,
};
const deadlines: Rulebook['deadlines'] = {
  communeWorkingDays: 15, // ADR 0007: as under QĐ 26/2026
  supplementDays: 15, // ADR 0007
  reevaluationDays: null,
  opinionsWorkingDays: null,
  renewalWindow: null, // ADR 0007
  renewalReminderDays: [30], // QĐ 148: the issuing body writes at least 30 days before expiry
  certificateTailDays: 0,
  certificateMonths: 36, // QĐ 148
  // ADR 0007: as under QĐ 26/2026, Đ.5.1, 5.2
  provinceRounds: [
    { requestBefore: '04-30', resultBefore: '06-30' },
    { requestBefore: '10-30', resultBefore: '12-30' },
  ],
  ministryRounds: [
    { requestBefore: '07-30', resultBefore: '09-30' },
    { requestBefore: '01-30', resultBefore: '03-30' },
  ],
};

/** What its sheets say of their parts. */
export const qd148Sheet = {
  id: 'qd-148-2023',
  partPoints: { A: 40, B: 25, C: 35 },
} as const satisfies DecreeSheet;
