import { reminderRules } from '../calendar/reminder-rules.js';
import { rolesThatMay } from '../jurisdiction/permissions.js';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import { isInForceOn, type Deadlines, type Rulebook } from '../rulebook/rulebook.js';
import { addDays, daysBetween, type CalendarDay } from '../shared/calendar-day.js';
import { filingWindowOf } from './certificate.js';

/**
 * What people are told of a certificate: that its end comes near enough to prepare for, that its re-evaluation may be filed
 * from now on, the last day to file it in time, and its own last day.
 */
export const certificateTemplates = [
  'renewalNears',
  'filingOpens',
  'filingCloses',
  'certificateEnds',
] as const;
export type CertificateTemplate = (typeof certificateTemplates)[number];

/** One reminder of a certificate, told on the day `firesOn`. */
export interface CertificateReminder {
  readonly template: CertificateTemplate;
  /** The day it speaks of. */
  readonly dueOn: CalendarDay;
  readonly daysBefore: number;
  readonly firesOn: CalendarDay;
}

type Terms = Pick<Deadlines, 'renewalWindow' | 'renewalReminderDays'>;

/** A day that has been over for longer is no news any more: the most days after its end on which a certificate is told of. */
export const toldForDays = 7;

/**
 * What is to be told of a certificate by now: of each of its days the reminder that was reached last, so that nobody who
 * starts late hears of all the earlier ones. The window to file: QĐ 26/2026, Đ.7.6a; days on which owners are reminded of it:
 * the decision's or the province's own (procedures read QĐ 148 as 30 days); the rest is ours (ADR 0007). Pure.
 */
export function certificateReminders(
  expiresOn: CalendarDay,
  deadlines: Terms,
  today: CalendarDay,
): readonly CertificateReminder[] {
  const of = (template: Exclude<CertificateTemplate, 'renewalNears'>, dueOn: CalendarDay) =>
    reached(
      template,
      dueOn,
      reminderRules[template].map(({ daysBefore }) => daysBefore),
      today,
    );
  const window = filingWindowOf({ expiresOn }, deadlines);
  return [
    ...reached('renewalNears', expiresOn, deadlines.renewalReminderDays, today).filter(
      () => today <= expiresOn,
    ),
    ...(window ? [...of('filingOpens', window.opensOn), ...of('filingCloses', window.closesOn)] : []),
    ...of('certificateEnds', expiresOn),
  ];
}

function reached(
  template: CertificateTemplate,
  dueOn: CalendarDay,
  days: readonly number[],
  today: CalendarDay,
): readonly CertificateReminder[] {
  const left = daysBetween(today, dueOn);
  const past = days.filter((daysBefore) => daysBefore >= left);
  if (past.length === 0 || left < -toldForDays) return [];
  const daysBefore = Math.min(...past);
  return [{ template, dueOn, daysBefore, firesOn: addDays(dueOn, -daysBefore) }];
}

/** The decision under which a certificate would be renewed: the newest in force on a day; null where there is none. Pure. */
export const decisionForRenewal = (rulebooks: readonly Rulebook[], on: CalendarDay): Rulebook | null =>
  rulebooks
    .filter((rulebook) => isInForceOn(rulebook, on))
    .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))[0] ?? null;

/** A day of a certificate by which something is to be done. */
export interface CertificateDay {
  readonly kind: Exclude<CertificateTemplate, 'renewalNears'>;
  readonly on: CalendarDay;
}

/**
 * The days of a certificate for a calendar: each day of the window to file as the decision in force on it has the window, so
 * that the days before a decision know nothing of its window; and the last day of all. Pure.
 */
export function daysOfCertificate(
  expiresOn: CalendarDay,
  rulebooks: readonly Rulebook[],
): readonly CertificateDay[] {
  const ofWindow = rulebooks.flatMap((rulebook): readonly CertificateDay[] => {
    const window = filingWindowOf({ expiresOn }, rulebook.deadlines);
    if (!window) return [];
    const days: readonly CertificateDay[] = [
      { kind: 'filingOpens', on: window.opensOn },
      { kind: 'filingCloses', on: window.closesOn },
    ];
    return days.filter(({ on }) => decisionForRenewal(rulebooks, on) === rulebook);
  });
  return [...ofWindow, { kind: 'certificateEnds', on: expiresOn }];
}

/** The owner, the commune, and the office of the place that recognised, or that took over from it. */
export const whoHearsOfCertificate = (recognisedAt: Level): readonly HeldRole[] => [
  { role: 'producer', level: 'commune' },
  { role: 'communeOfficer', level: 'commune' },
  ...rolesThatMay('followUp.carryOut', recognisedAt).map((role) => ({ role, level: recognisedAt })),
];
