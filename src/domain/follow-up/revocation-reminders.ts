import { remindersAfterToday, type PlannedReminder } from '../calendar/reminder-plan.js';
import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import type { Findings, FollowUpFacts, Proposal, Side } from './follow-up-facts.js';
import { getRecheckRules } from './recheck-conditions.js';

/** What tells whether a revocation is awaited of a product that was checked again. */
export interface AwaitedDecision {
  readonly state: string;
  readonly certificate: Pick<FollowUpFacts['certificate'], 'rulebook'>;
  readonly findings: Pick<Findings, 'checkedOn' | 'conditions'> | null;
  readonly proposal: Pick<Proposal, 'outcome'> | null;
}

/** Who has to act by the last day. */
export interface AwaitedRevocation {
  readonly side: Side;
  readonly dueOn: CalendarDay;
}

/** What they are still to be told of it. */
export interface RevocationReminders extends AwaitedRevocation {
  readonly reminders: readonly PlannedReminder[];
}

/** A condition other than those of the star is broken: only a revocation can follow. */
const demandsRevocation = ({ conditions }: Pick<Findings, 'conditions'>) =>
  conditions.some(({ condition, holds }) => !holds && condition !== 'starCriteriaMet');

/**
 * The last day on which a revocation is decided that was proposed, or that the findings demand: so many calendar days from the
 * finding, whatever day of the week that is (QĐ 26/2026, Đ.8.4). Null where there is none, or no time is set. Pure.
 */
export function revocationDueOn({
  certificate,
  findings,
  proposal,
}: Omit<AwaitedDecision, 'state'>): CalendarDay | null {
  const { decisionDays } = getRecheckRules(certificate.rulebook);
  if (decisionDays === null || findings === null) return null;
  const isAsked = proposal ? proposal.outcome === 'revoke' : demandsRevocation(findings);
  return isAsked ? addDays(findings.checkedOn, decisionDays) : null;
}

/** Whom a revocation waits for: the body that verifies until it has submitted (Đ.8.3), then whoever recognised (Đ.8.2). */
function sideOf({ state }: AwaitedDecision): Side | null {
  if (state === 'open') return 'carrying';
  return state === 'proposed' ? 'deciding' : null;
}

/** Whom a revocation waits for now, and until when; null where none is awaited. Pure. */
export function awaitedRevocation(followUp: AwaitedDecision): AwaitedRevocation | null {
  const side = sideOf(followUp);
  const dueOn = revocationDueOn(followUp);
  return side === null || dueOn === null ? null : { side, dueOn };
}

/** The reminders after a step; the step itself is reminder enough on its day, unless the last day was over by then. Pure. */
export function revocationReminders(
  followUp: AwaitedDecision,
  today: CalendarDay,
): RevocationReminders | null {
  const awaited = awaitedRevocation(followUp);
  if (!awaited) return null;
  const { dueOn } = awaited;
  const toCome = remindersAfterToday('revocationDue', dueOn, today);
  const reminders = toCome.length > 0 ? toCome : [{ daysBefore: -1, firesOn: today, dueOn }];
  return { ...awaited, reminders };
}
