import type { CertificateReminder } from '../../domain/dossier/certificate-reminders.js';
import type { HeldRole, Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';

/** A certificate in force, or just ended, that nothing has taken the place of. */
export interface StandingCertificate {
  readonly dossierId: string;
  readonly provinceId: string;
  readonly expiresOn: CalendarDay;
  /** The level that recognised, or that took over from it. */
  readonly recognisedAt: Level;
}

export interface ReminderOfCertificate extends CertificateReminder {
  readonly dossierId: string;
  readonly audience: readonly HeldRole[];
}

/** What is to be told of certificates. */
export abstract class CertificateReminderStore {
  abstract today(): Promise<CalendarDay>;
  /** The latest certificates of their products that end within these days and were not revoked. */
  abstract listEnding(from: CalendarDay, to: CalendarDay): Promise<readonly StandingCertificate[]>;
  /** What was planned before, so early or nearer to its day, is left out. Answers how many are new. */
  abstract plan(reminders: readonly ReminderOfCertificate[]): Promise<number>;
}
