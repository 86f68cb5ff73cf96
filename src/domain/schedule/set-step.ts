import { mayAt, rolesThatMay } from '../jurisdiction/permissions.js';
import { levels, type HeldRole, type Level, type Role } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import type { Schedule, ScheduleStep } from './schedule-of.js';

/** What an office wants of a step; null: as it follows from the law, or as the office of its level has it. */
export interface StepWish {
  readonly stage: string;
  readonly plannedOn: CalendarDay | null;
  readonly responsibleId: string | null;
}

export interface SettingFacts {
  readonly today: CalendarDay;
  /** The roles whose places cover the product. */
  readonly roles: readonly HeldRole[];
  /** Who may be made responsible for a step of that level. */
  readonly officers: readonly string[];
  /** Who has been named for the step; null: nobody. */
  readonly responsibleId: string | null;
}

type ScheduleRefusal =
  | { readonly code: 'person.not-permitted'; readonly roles: readonly Role[] }
  | { readonly code: 'schedule.step-unknown'; readonly stage: string }
  | { readonly code: 'schedule.step-done'; readonly stage: string }
  | { readonly code: 'schedule.nothing-changed' }
  | { readonly code: 'schedule.day-over'; readonly plannedOn: CalendarDay; readonly today: CalendarDay }
  | {
      readonly code: 'schedule.past-legal-day';
      readonly plannedOn: CalendarDay;
      readonly legalOn: CalendarDay;
    }
  | {
      readonly code: 'schedule.out-of-order';
      readonly plannedOn: CalendarDay;
      readonly otherStage: string;
      readonly otherOn: CalendarDay;
    }
  | { readonly code: 'schedule.person-unknown'; readonly responsibleId: string };

/** Whether somebody may set the steps of a level: the office of that level, or of one above. */
export const maySetStep = (roles: readonly HeldRole[], level: Level): boolean =>
  levels.slice(levels.indexOf(level)).some((at) => mayAt(roles, 'schedule.set', at));

/** The step as it is before an office sets it, or every reason why it may not. Pure. */
export function setStep(
  schedule: Schedule,
  wish: StepWish,
  facts: SettingFacts,
): Outcome<ScheduleStep, ScheduleRefusal> {
  const step = schedule.steps.find(({ stage }) => stage === wish.stage);
  if (!step) return refuseAll<ScheduleRefusal>([{ code: 'schedule.step-unknown', stage: wish.stage }]);
  const [first, ...rest] = [
    ...whyNotPermitted(step, facts),
    ...whyNotStep(step, wish, facts),
    ...whyNotDay(step, wish, facts),
    ...whyNotInOrder(schedule, wish),
    ...whyNotPerson(wish, facts),
  ];
  return first ? refuseAll<ScheduleRefusal>([first, ...rest]) : accept(step);
}

const whyNotPermitted = ({ level }: ScheduleStep, { roles }: SettingFacts): ScheduleRefusal[] =>
  maySetStep(roles, level)
    ? []
    : [{ code: 'person.not-permitted', roles: rolesThatMay('schedule.set', level) }];

function whyNotStep(step: ScheduleStep, wish: StepWish, { responsibleId }: SettingFacts): ScheduleRefusal[] {
  const { stage, status, isSet, plannedOn } = step;
  if (status === 'done') return [{ code: 'schedule.step-done', stage }];
  const same = wish.plannedOn === (isSet ? plannedOn : null) && wish.responsibleId === responsibleId;
  return same ? [{ code: 'schedule.nothing-changed' }] : [];
}

/** A day that is set lies ahead, and not behind the law's; where that is lost already, a real day is better than none. */
function whyNotDay(
  { legalOn, isSet, plannedOn: standing }: ScheduleStep,
  { plannedOn }: StepWish,
  { today }: SettingFacts,
): ScheduleRefusal[] {
  if (plannedOn === null || (isSet && plannedOn === standing)) return [];
  if (plannedOn < today) return [{ code: 'schedule.day-over', plannedOn, today }];
  return legalOn !== null && legalOn >= today && plannedOn > legalOn
    ? [{ code: 'schedule.past-legal-day', plannedOn, legalOn }]
    : [];
}

/** Days that were set follow one another as the steps do. */
function whyNotInOrder({ steps }: Schedule, { stage, plannedOn }: StepWish): ScheduleRefusal[] {
  if (plannedOn === null) return [];
  const at = steps.findIndex((step) => step.stage === stage);
  return steps.flatMap(({ stage: otherStage, isSet, status, plannedOn: otherOn }, i) => {
    if (!isSet || otherOn === null || status === 'done' || i === at) return [];
    const follows = i < at ? otherOn <= plannedOn : plannedOn <= otherOn;
    return follows ? [] : [{ code: 'schedule.out-of-order', plannedOn, otherStage, otherOn } as const];
  });
}

const whyNotPerson = (
  { responsibleId }: StepWish,
  { officers, responsibleId: standing }: SettingFacts,
): ScheduleRefusal[] =>
  responsibleId === null || responsibleId === standing || officers.includes(responsibleId)
    ? []
    : [{ code: 'schedule.person-unknown', responsibleId }];
