import type { CriteriaFile } from '../../scoring/criteria-set.js';
import type { DecreeSheet } from '../criteria-file.js';
import type { Rulebook } from '../rulebook.js';

/** QĐ 1048/QĐ-TTg (21/8/2019) as amended by QĐ 781/QĐ-TTg (08/6/2020), read with its sheets. */
export const qd1048 = (criteria: CriteriaFile): Rulebook => ({
  id: criteria.id,
  decree: criteria.decree,
  effectiveFrom: criteria.effectiveFrom, // QĐ 1048, Đ.3: from signature
  effectiveTo: criteria.effectiveTo, // replaced by QĐ 148/2023
  // QĐ 1048, Đ.1.2; the open spans 89–90, 69–70, 49–50 and 29–30 are read half-open (ADR 0007)
  bands: [
    { star: 5, meanFrom: 90 },
    { star: 4, meanFrom: 70 },
    { star: 3, meanFrom: 50 },
    { star: 2, meanFrom: 30 },
    { star: 1, meanFrom: 0 },
  ],
  forwarding: {
    toProvince: 50, // QĐ 1048, PL II §1a, §4a(3)
    toMinistry: 90, // QĐ 1048, PL II §1b, §4b(4)
  },
  councils: {
    district: { minimum: 5, maximum: 7 }, // QĐ 1048, PL II §2c
    province: { minimum: 9, maximum: 11 }, // QĐ 1048, PL II §2b
  },
  scoringRounds: {
    district: 1, // QĐ 1048, PL II §4a
    province: 2, // QĐ 1048, PL II §4b
  },
  // QĐ 1048, PL II §3a: Biểu 01 or 02, Biểu 03, Biểu 04, certified copy of the registration
  mandatoryDocuments: [
    'registration-slip',
    'business-plan',
    'organisation-introduction',
    'business-registration',
  ],
  // QĐ 1048, PL II §3a: copies that support the marks
  supportingDocuments: [
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
  defaultSamples: 5, // QĐ 1048, PL II §3a; services hand in none
  certificateMonths: 36, // QĐ 1048, Đ.1.3, PL II §5
  criteriaSets: new Map(criteria.sets.map((set) => [set.code, set])),
});

/** What Annex III says of all its sheets. */
export const qd1048Sheet = {
  id: 'qd-1048-2019',
  partPoints: { A: 35, B: 25, C: 40 }, // QĐ 1048, PL III
} as const satisfies DecreeSheet;
