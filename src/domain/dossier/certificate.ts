import type { Purpose } from '../rulebook/purpose.js';
import type { Deadlines, Rulebook } from '../rulebook/rulebook.js';
import { addDays, type CalendarDay } from '../shared/calendar-day.js';

/** What a product was recognised with last. The last day in force is `expiresOn`. */
export interface Certificate {
  readonly star: number;
  readonly expiresOn: CalendarDay;
}

/** The first and the last day to file a re-evaluation in time; null where the decision sets none: QĐ 26/2026, Đ.7.6a. */
export const filingWindowOf = (
  { expiresOn }: Pick<Certificate, 'expiresOn'>,
  { renewalWindow }: Pick<Deadlines, 'renewalWindow'>,
): { readonly opensOn: CalendarDay; readonly closesOn: CalendarDay } | null =>
  renewalWindow && {
    opensOn: addDays(expiresOn, -renewalWindow.earliestDays),
    closesOn: addDays(expiresOn, -renewalWindow.latestDays),
  };

export type PurposeRefusal =
  | { readonly code: 'certificate.in-force'; readonly expiresOn: CalendarDay }
  | { readonly code: 'certificate.missing' }
  | { readonly code: 'certificate.lapsed'; readonly expiresOn: CalendarDay }
  | { readonly code: 'certificate.highest-already'; readonly star: number }
  | { readonly code: 'renewal.too-early'; readonly from: CalendarDay; readonly expiresOn: CalendarDay };

interface Filing {
  readonly purpose: Purpose;
  readonly certificate: Certificate | null;
  readonly rulebook: Rulebook;
  readonly today: CalendarDay;
}

/** Whether a product may be filed for this purpose: a better star or a renewal rests on a certificate, a first star on none. */
export function refusalsOfPurpose(filing: Filing): readonly PurposeRefusal[] {
  const { purpose, certificate, today } = filing;
  const inForce = certificate !== null && today <= certificate.expiresOn;
  if (purpose === 'first')
    return inForce ? [{ code: 'certificate.in-force', expiresOn: certificate.expiresOn }] : [];
  if (!certificate) return [{ code: 'certificate.missing' }];
  return purpose === 'upgrade' ? upgradeRefusals(certificate, inForce) : renewalRefusals(certificate, filing);
}

// At any time under the local plan: QĐ 1048, PL II §5; QĐ 26/2026, Đ.7.5.
function upgradeRefusals({ star, expiresOn }: Certificate, inForce: boolean): readonly PurposeRefusal[] {
  if (!inForce) return [{ code: 'certificate.lapsed', expiresOn }];
  return star === 5 ? [{ code: 'certificate.highest-already', star }] : [];
}

// Not before the window opens: QĐ 26/2026, Đ.7.6a. Filed late it is still taken, as long as the certificate or its tail
// has effect: Đ.12.3 speaks of late filings (ADR 0007).
function renewalRefusals({ expiresOn }: Certificate, { rulebook, today }: Filing): readonly PurposeRefusal[] {
  if (today > addDays(expiresOn, rulebook.deadlines.certificateTailDays))
    return [{ code: 'certificate.lapsed', expiresOn }];
  const window = filingWindowOf({ expiresOn }, rulebook.deadlines);
  return window && today < window.opensOn
    ? [{ code: 'renewal.too-early', from: window.opensOn, expiresOn }]
    : [];
}
