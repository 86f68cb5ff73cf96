import type { Documents } from './rulebook.js';

// QĐ 26/2026, Mẫu 02 lists them as proofs of the self-assessment; the forms of QĐ 148 are read like it (ADR 0007).
const supporting = [
  'business-registration',
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
  'labour-list',
  'market-and-promotion',
  'product-story',
  'quality-control-plan',
  'batch-records',
  'awards',
];

/** The slip and the self-assessment report replace the bulk of the papers of QĐ 1048. */
export const slipAndReport: Documents = {
  mandatory: ['registration-slip', 'self-assessment-report'],
  supporting,
};
/** A product that wants a better star shows what has changed: QĐ 26/2026, Đ.6.1b. */
export const slipReportAndChanges: Documents = {
  mandatory: [...slipAndReport.mandatory, 'evidence-of-changes'],
  supporting,
};
/** One that is evaluated again brings its papers up to date: QĐ 26/2026, Đ.6.1c. */
export const slipReportAndUpdates: Documents = {
  mandatory: [...slipAndReport.mandatory, 'updated-papers'],
  supporting,
};
