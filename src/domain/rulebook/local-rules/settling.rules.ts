import type { CalendarDay } from '../../shared/calendar-day.js';
import { isSameValue } from '../../shared/same-value.js';
import { isInForceOn, type Rulebook, type RulebookFault } from '../rulebook.js';
import type { SetFloor } from '../set-floors.js';
import { isEmpty, type LocalRules } from './local-rules.js';
import { withLocalRules } from './with-local-rules.js';

/** Local rules about to be settled, and what they would take the place of. */
export interface Settling {
  readonly rulebook: Rulebook;
  readonly today: CalendarDay;
  readonly decidedOn: CalendarDay;
  readonly inForceFrom: CalendarDay;
  readonly rules: LocalRules;
  /** What holds on the day before their first; null: nothing beside the decision. */
  readonly before: LocalRules | null;
}

export type SettlingRefusal =
  | RulebookFault
  | {
      readonly code: 'day.in-the-future';
      readonly field: string;
      readonly day: CalendarDay;
      readonly today: CalendarDay;
    }
  | {
      readonly code: 'local-rules.not-ahead';
      readonly inForceFrom: CalendarDay;
      readonly today: CalendarDay;
    }
  | {
      readonly code: 'local-rules.outside-decision';
      readonly rulebook: string;
      readonly effectiveFrom: CalendarDay;
      readonly effectiveTo: CalendarDay | null;
    }
  | { readonly code: 'local-rules.nothing-changed' };

/** Every reason why a province may not settle this. Nothing filed before may be judged by it, so its day lies ahead. */
export function refusalsOfSettling(settling: Settling): readonly SettlingRefusal[] {
  const { rulebook, today, decidedOn, inForceFrom, rules } = settling;
  const { id, effectiveFrom, effectiveTo } = rulebook;
  const outcome = withLocalRules(rulebook, rules);
  return [
    ...(decidedOn > today
      ? [{ code: 'day.in-the-future' as const, field: 'decidedOn', day: decidedOn, today }]
      : []),
    ...(inForceFrom > today ? [] : [{ code: 'local-rules.not-ahead' as const, inForceFrom, today }]),
    ...(isInForceOn(rulebook, inForceFrom)
      ? []
      : [{ code: 'local-rules.outside-decision' as const, rulebook: id, effectiveFrom, effectiveTo }]),
    ...(changesNothing(settling) ? [{ code: 'local-rules.nothing-changed' as const }] : []),
    ...(outcome.ok ? [] : outcome.refusals),
  ];
}

const changesNothing = ({ rules, before }: Settling) =>
  before === null ? isEmpty(rules) : isSameValue(sorted(before), sorted(rules));

/** The same table is the same in whatever order it was typed. */
const sorted = (rules: LocalRules): object => ({
  ...{ ...rules, councils: filled(rules.councils), deadlines: remindersSorted(rules.deadlines) },
  floors: rules.floors.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
});
const filled = (councils: LocalRules['councils']) =>
  Object.fromEntries(Object.entries(councils).filter(([, council]) => Object.keys(council).length > 0));
const remindersSorted = ({ renewalReminderDays, ...others }: LocalRules['deadlines']) => ({
  ...others,
  ...(renewalReminderDays
    ? { renewalReminderDays: renewalReminderDays.toSorted((one, other) => one - other) }
    : {}),
});
const keyOf = ({ set, criterion, star }: SetFloor) => `${set} ${criterion} ${star}`;
