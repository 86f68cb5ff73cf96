import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import type { Purpose } from '../rulebook/purpose.js';
import { refusalsOfPurpose, type Certificate } from './certificate.js';

const certificate: Certificate = { star: 3, expiresOn: '2027-03-01' };
const codesOf = (
  purpose: Purpose,
  today: string,
  held: Certificate | null = certificate,
  rulebook = 'qd-26-2026',
) =>
  refusalsOfPurpose({ purpose, certificate: held, rulebook: getRulebook(rulebook), today }).map(
    ({ code }) => code,
  );

describe('refusalsOfPurpose', () => {
  it.each([
    ['2027-03-01', ['certificate.in-force']], // its last day
    ['2027-03-02', []],
  ])('a first evaluation of a product certified to 01/3/2027, on %s: %j', (today, codes) => {
    expect(codesOf('first', today)).toEqual(codes);
    expect(codesOf('first', today, null)).toEqual([]);
  });

  it('an upgrade needs a certificate in force, and a star above it', () => {
    expect(codesOf('upgrade', '2026-12-01')).toEqual([]);
    expect(codesOf('upgrade', '2027-03-02')).toEqual(['certificate.lapsed']);
    expect(codesOf('upgrade', '2026-12-01', null)).toEqual(['certificate.missing']);
    expect(codesOf('upgrade', '2026-12-01', { ...certificate, star: 5 })).toEqual([
      'certificate.highest-already',
    ]);
  });

  it.each([
    ['2026-09-01', ['renewal.too-early']], // 181 days before
    ['2026-09-02', []], // 180 days before — QĐ 26/2026, Đ.7.6a
    ['2026-11-01', []], // 120 days before
    ['2027-02-28', []], // late, not lost
    ['2027-08-28', []], // 180 days after — QĐ 26/2026, Đ.12.3
    ['2027-08-29', ['certificate.lapsed']],
  ])('a re-evaluation of a product certified to 01/3/2027, on %s: %j', (today, codes) => {
    expect(codesOf('re-evaluation', today)).toEqual(codes);
  });

  it('a re-evaluation knows no window under the earlier decisions', () => {
    expect(codesOf('re-evaluation', '2025-01-01', certificate, 'qd-148-2023')).toEqual([]);
    expect(codesOf('re-evaluation', '2027-03-02', certificate, 'qd-148-2023')).toEqual([
      'certificate.lapsed',
    ]);
    expect(codesOf('re-evaluation', '2025-01-01', null, 'qd-148-2023')).toEqual(['certificate.missing']);
  });
});
