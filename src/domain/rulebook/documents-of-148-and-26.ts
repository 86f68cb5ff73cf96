import type { Rulebook } from './rulebook.js';

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

const mandatory = ['registration-slip', 'self-assessment-report'];

/** The slip and the self-assessment report replace the bulk of the papers of QĐ 1048. */
export const documentsOf148And26: Rulebook['documents'] = {
  first: { mandatory, supporting }, // QĐ 26/2026, Đ.6.1a
  upgrade: { mandatory: [...mandatory, 'evidence-of-changes'], supporting }, // QĐ 26/2026, Đ.6.1b
  're-evaluation': { mandatory: [...mandatory, 'updated-papers'], supporting }, // QĐ 26/2026, Đ.6.1c
};
