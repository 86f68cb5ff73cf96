import type { CriteriaFile } from '../../scoring/criteria-set.js';
import type { DecreeSheet } from '../criteria-file.js';
import type { Documents, Rulebook } from '../rulebook.js';
import { starBands } from '../star-bands.js';

/** QĐ 1048/QĐ-TTg (21/8/2019) as amended by QĐ 781/QĐ-TTg (08/6/2020), read with its sheets. */
export const qd1048 = (criteria: CriteriaFile): Rulebook => ({
  id: criteria.id,
  decree: criteria.decree,
  criteriaFile: criteria.id,
  effectiveFrom: criteria.effectiveFrom, // QĐ 1048, Đ.3: from signature
  effectiveTo: criteria.effectiveTo, // replaced by QĐ 148/2023
  mustEndBy: {}, // no transition clause known: the decision of the filing date stays (ADR 0007)
  bands: starBands,
  district: {
    council: {
      ...{ minimum: 5, maximum: 7 }, // QĐ 1048, PL II §2c
      ...charter,
      spreadAbove: null, // the rule is printed for province and centre only: QĐ 1048, PL II §4b, §4c
      leadWorkingDays: 1, // QĐ 1048, PL II §4a
    },
    scoringRounds: 1, // QĐ 1048, PL II §4a
    recognises: [],
    forwardsFrom: 50, // QĐ 1048, PL II §1a, §4a(3)
  },
  province: {
    council: {
      ...{ minimum: 9, maximum: 11 }, // QĐ 1048, PL II §2b
      ...charter,
      spreadAbove: 10, // QĐ 1048, PL II §4b
      leadWorkingDays: 2, // QĐ 1048, PL II §4b
    },
    scoringRounds: 2, // QĐ 1048, PL II §4b
    recognises: [3, 4], // QĐ 1048, PL II §1b
    forwardsFrom: 90, // QĐ 1048, PL II §1b, §4b(4)
  },
  ministry: {
    council: {
      ...{ minimum: 9, maximum: 11 }, // QĐ 1048, PL II §2a
      ...charter,
      spreadAbove: 10, // QĐ 1048, PL II §4c
      leadWorkingDays: 5, // QĐ 1048, PL II §4c
    },
    scoringRounds: 2, // QĐ 1048, PL II §4c
    recognises: [5], // QĐ 1048, PL II §1c
    forwardsFrom: null,
  },
  deadlines: {
    communeWorkingDays: null,
    supplementDays: null,
    reevaluationDays: null,
    opinionsWorkingDays: null,
    renewalWindow: null,
    renewalReminderDays: [30], // agencies notify owners: QĐ 1048, PL II §5; the day is ours (ADR 0007)
    certificateTailDays: 0,
    certificateMonths: 36, // QĐ 1048, Đ.1.3, PL II §5
    provinceRounds: [], // by the local plan: QĐ 1048, PL II §5
    ministryRounds: [],
  },
  // A re-evaluation is filed like a first dossier: QĐ 1048, PL II §5.
  documents: { first: documents, upgrade: documents, 're-evaluation': documents },
  forwardingPapers: { district: ['forwarding-letter', 'minutes'] }, // QĐ 1048, PL II §3b
  renewsByWrittenOpinions: false,
  leavesOpen: [
    ...(['district.quorum', 'province.quorum'] as const),
    ...(['deadlines.communeWorkingDays', 'deadlines.supplementDays', 'deadlines.reevaluationDays'] as const),
    'deadlines.renewalReminderDays',
  ],
  defaultSamples: 5, // QĐ 1048, PL II §3a; services hand in none
  criteriaSets: new Map(criteria.sets.map((set) => [set.code, set])),
});

// Not in the decision: Tây Ninh's charter asks for 75 % with the chair (ADR 0007).
const charter = { quorum: { present: 75, of: 100, withChair: true } } as const;

const documents: Documents = {
  // QĐ 1048, PL II §3a: Biểu 01 or 02, Biểu 03, Biểu 04, certified copy of the registration
  mandatory: ['registration-slip', 'business-plan', 'organisation-introduction', 'business-registration'],
  // QĐ 1048, PL II §3a: copies that support the marks
  supporting: [
    'production-eligibility',
    'quality-declaration',
    'product-standard',
    'food-safety-test',
    'barcode',
    'traceability-stamp',
    'intellectual-property',
    'material-origin',
    'chain-contracts',
    'environmental-protection',
    'advanced-quality-system',
    'accounting',
    'market-and-promotion',
    'product-story',
    'quality-control-plan',
    'batch-records',
    'awards',
  ],
};

/** What Annex III says of all its sheets. */
export const qd1048Sheet = {
  id: 'qd-1048-2019',
  partPoints: { A: 35, B: 25, C: 40 }, // QĐ 1048, PL III
} as const satisfies DecreeSheet;
