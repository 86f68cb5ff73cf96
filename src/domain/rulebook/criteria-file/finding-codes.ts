import type { findingKinds } from '../../scoring/criteria-set.js';

/**
 * Every finding that a sheet may name, by what it does. Ballots, records and translations hold these codes, so a new one
 * is added here and in the glossary first. From the sheets of QĐ 1048, QĐ 148 and QĐ 26/2026.
 */
export const findingCodes: Readonly<
  Record<'elimination' | (typeof findingKinds)[number], readonly string[]>
> = {
  elimination: [
    'forged-dossier',
    'dossier-not-compliant',
    'no-food-safety-certificate',
    'food-safety-certificate-breach',
    'no-food-safety-test-report',
    'no-production-certificate',
    'production-certificate-breach',
    'no-production-licence',
    'no-drug-registration-or-declaration-receipt',
    'no-cosmetics-production-certificate',
    'no-product-declaration',
    'declaration-labelling-advertising-breach',
    'sector-production-conditions-missing',
  ],
  precondition: ['not-all-from-province'],
  knockout: [
    'all-imported-or-unknown-material',
    'identical-to-other-producer',
    'ip-infringement',
    'mainstream-not-outstanding',
  ],
  gate: [
    'food-safety-certificate-invalid',
    'production-certificate-invalid',
    'unacceptable-foreign-matter',
    'zero-points',
    'zero-points-in-section',
    'no-cosmetics-declaration',
    'no-applied-standard-receipt',
    'no-standard-declaration',
    'no-product-declaration-form',
  ],
};
