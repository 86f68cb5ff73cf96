import { isOver, isSameDate, lastDayOf, type LegalDate } from '../calendar/legal-date.js';
import { remindersFor, type PlannedReminder } from '../calendar/reminder-plan.js';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import { theYearIsNotOver, type PlanYearOver } from './plan-year.js';

/** What the letter of a district or province asks of the places directly below it, and of itself. */
export interface PlanCallTerms {
  /** The year that is planned. */
  readonly year: number;
  /** By when the places below hand in their plans. */
  readonly plansDue: LegalDate;
  /** By when its own plan, made of theirs, is approved. */
  readonly approvalDue: LegalDate;
}

export type PlanCallRefusal =
  | PlanYearOver
  | {
      readonly code: 'plan-call.dates-out-of-order';
      readonly plansLastDay: CalendarDay;
      readonly approvalLastDay: CalendarDay;
    }
  | {
      readonly code: 'plan-call.day-passed';
      readonly field: keyof CallDays;
      readonly lastDay: CalendarDay;
      readonly today: CalendarDay;
    };

const planReminderTemplates = ['planDue', 'planApprovalDue'] as const;
/** What is told of a day of a call: that it comes, or that it was moved. */
export type PlanTemplate = (typeof planReminderTemplates)[number] | 'planDaysMoved';

/** What is still to be told about one of the two days. */
export interface PlanReminders {
  readonly day: keyof CallDays;
  readonly template: (typeof planReminderTemplates)[number];
  readonly dueOn: CalendarDay;
  readonly reminders: readonly PlannedReminder[];
  /** Who is told, by the level of the place whose plan is awaited. */
  readonly audience: Readonly<Partial<Record<Level, readonly HeldRole[]>>>;
  /** Who is told as well once the day has passed, and urges. */
  readonly urgers: readonly HeldRole[];
}

export type CallingLevel = 'district' | 'province';

/** Whether the call may go out, and whom it reminds; or every reason why not. Pure. */
export function callForPlans(
  terms: PlanCallTerms,
  level: CallingLevel,
  today: CalendarDay,
): Outcome<readonly PlanReminders[], PlanCallRefusal> {
  const [first, ...rest] = [
    ...theYearIsNotOver(terms.year, today),
    ...theDaysAreAhead(terms, today),
    ...theApprovalFollowsThePlans(terms),
  ];
  return first ? refuseAll<PlanCallRefusal>([first, ...rest]) : accept(remindersOf(terms, level, today));
}

/** The days of a call by which something is due. */
export const callDays = ['plansDue', 'approvalDue'] as const;
export type CallDays = Pick<PlanCallTerms, (typeof callDays)[number]>;

export interface MovedCall {
  readonly terms: PlanCallTerms;
  /** Only the days that moved, as they were and as they are. */
  readonly before: Partial<CallDays>;
  readonly after: Partial<CallDays>;
  /** One for each day that moved: it replaces everything planned for that day. */
  readonly reminders: readonly PlanReminders[];
}

export type MoveCallRefusal = PlanCallRefusal | { readonly code: 'plan-call.nothing-changed' };

/** Moves days of a call, or says every reason why not. A day that has passed may be moved too, but not to one that has. Pure. */
export function moveCall(
  terms: PlanCallTerms,
  wished: Partial<CallDays>,
  { level, today }: { readonly level: CallingLevel; readonly today: CalendarDay },
): Outcome<MovedCall, MoveCallRefusal> {
  const after = { ...terms, ...wished };
  const moved = callDays.filter((day) => !isSameDate(terms[day], after[day]));
  const [first, ...rest] = [
    ...theYearIsNotOver(terms.year, today),
    ...(moved.length === 0 ? [{ code: 'plan-call.nothing-changed' as const }] : []),
    ...theDaysAreAhead(after, today, moved),
    ...theApprovalFollowsThePlans(after),
  ];
  if (first) return refuseAll<MoveCallRefusal>([first, ...rest]);
  const only = (days: PlanCallTerms) => Object.fromEntries(moved.map((day) => [day, days[day]]));
  const reminders = remindersOf(after, level, today).filter(({ day }) => moved.includes(day));
  return accept({ terms: after, before: only(terms), after: only(after), reminders });
}

/** Of the plans of the places below, what is to be told from today on. Pure. */
export const remindersOfPlansDue = (
  { plansDue }: Pick<PlanCallTerms, 'plansDue'>,
  level: CallingLevel,
  today: CalendarDay,
): PlanReminders => ({
  day: 'plansDue',
  template: 'planDue',
  dueOn: lastDayOf(plansDue),
  reminders: remindersFor('planDue', plansDue, today),
  audience: {
    commune: [{ role: 'communeOfficer', level: 'commune' }],
    district: [{ role: 'coordinationOffice', level: 'district' }],
  },
  urgers: [{ role: 'coordinationOffice', level }],
});

function remindersOf(
  { plansDue, approvalDue }: PlanCallTerms,
  level: CallingLevel,
  today: CalendarDay,
): readonly PlanReminders[] {
  const office: HeldRole = { role: 'coordinationOffice', level };
  const approver: HeldRole = {
    role: level === 'district' ? 'districtApprover' : 'provincialApprover',
    level,
  };
  return [
    remindersOfPlansDue({ plansDue }, level, today),
    {
      day: 'approvalDue',
      template: 'planApprovalDue',
      dueOn: lastDayOf(approvalDue),
      reminders: remindersFor('planApprovalDue', approvalDue, today),
      audience: { [level]: [office, approver] },
      urgers: [],
    },
  ];
}

/** Nobody could keep a day that has passed, nor be reminded of it. */
const theDaysAreAhead = (
  terms: CallDays,
  today: CalendarDay,
  days: readonly (keyof CallDays)[] = callDays,
): PlanCallRefusal[] =>
  days
    .filter((day) => isOver(terms[day], today))
    .map((field) => ({ code: 'plan-call.day-passed', field, lastDay: lastDayOf(terms[field]), today }));

// The written days are compared as well, as those of a round are.
const theApprovalFollowsThePlans = ({ plansDue, approvalDue }: PlanCallTerms): PlanCallRefusal[] => {
  const [plansLastDay, approvalLastDay] = [lastDayOf(plansDue), lastDayOf(approvalDue)];
  return plansDue.on <= approvalDue.on && plansLastDay <= approvalLastDay
    ? []
    : [{ code: 'plan-call.dates-out-of-order', plansLastDay, approvalLastDay }];
};
