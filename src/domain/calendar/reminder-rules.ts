import type { ClockKind } from '../dossier/clocks.js';
import type { DeadlineKind } from '../dossier/round-facts.js';
import rules from './reminder-rules.json' with { type: 'json' };

/** `digest`: told with everything else of the day in one message; `urgent`: told at once. */
export type Urgency = 'digest' | 'urgent';

/** How a message is to reach people beside their notices in the application. */
export interface Haste {
  readonly urgency: Urgency;
  /** Whether it may leave within somebody's quiet hours. */
  readonly breaksQuiet?: boolean;
}

/** One day on which people are reminded of a date; -1 is the day after it has passed. */
export interface ReminderRule extends Haste {
  readonly daysBefore: number;
}

/** Legal dates of rounds and of letters that ask for something, the end of a stage's lawful time, the days of a certificate, the last day for written opinions. */
export type RemindedDate =
  | DeadlineKind
  | 'planDue'
  | 'planApprovalDue'
  | 'followUpDue'
  | 'reportDue'
  | ClockKind
  | 'filingOpens'
  | 'filingCloses'
  | 'certificateEnds'
  | 'revocationDue'
  | 'opinionsClose';

/** Of each kind of date, farthest first; of a lawful time the fewer the shorter it is. Not in the decisions; ours, after the letters' practice (ADR 0007, ADR 0019). */
export const reminderRules = rules.dates as Readonly<Record<RemindedDate, readonly ReminderRule[]>>;

/** How a reminder goes out with so many days really left, which may be fewer than planned: by the rule last reached. */
export function hasteOfReminder(kind: RemindedDate, daysLeft: number): Haste {
  const ordered = reminderRules[kind];
  const reached = ordered.filter(({ daysBefore }) => daysBefore >= daysLeft).at(-1) ?? ordered[0];
  if (!reached) throw new Error(`There is no rule for reminders of ${kind}`);
  return reached;
}

/** How the notice of a step goes out: at once, unless it asks nothing of its reader. */
export const hasteOfNotice = (template: string): Haste => ({
  urgency: rules.onlyInform.includes(template) ? 'digest' : 'urgent',
});
