import { getNextTransitions, transition } from 'xstate';
import { rolesThatMay } from '../jurisdiction/permissions.js';
import { accept, refuse, refuseAll, type Outcome } from '../shared/outcome.js';
import type { PlanAction, PlanEvent, PlanFacts } from './plan-facts.js';
import { planMachine, type PlanTerms } from './plan.machine.js';
import type { PlanRefusal } from './plan.refusals.js';

/** Where a plan stands: its state beside the machine that gives it its meaning. */
export interface PlanStanding {
  readonly machine: string;
  readonly machineVersion: string;
  readonly state: string;
}

export interface OfferedPlanAction {
  readonly action: PlanAction;
  readonly mine: boolean;
  readonly allowed: boolean;
  readonly refusals: readonly PlanRefusal[];
}

/** Decides one action on a plan: the next state, or every refusal at once. Pure. */
export function decidePlan(
  standing: PlanStanding,
  facts: PlanFacts,
  event: PlanEvent,
): Outcome<string, PlanRefusal> {
  const located = locate(standing);
  if (!located.ok) return located;
  const terms = termsOf(located.value, facts).get(event.type);
  if (!terms) return refuse({ code: 'plan.action-not-available', state: standing.state, action: event.type });
  const [first, ...rest] = [
    ...whyNotPermitted(terms, facts),
    ...terms.rules.flatMap((rule) => rule(facts)),
    ...terms.asks.flatMap((ask) => ask(facts, event as never)),
  ];
  if (first) return refuseAll([first, ...rest]);
  const snapshot = planMachine.resolveState({ value: located.value, context: facts });
  return accept(transition(planMachine, snapshot, event)[0].value);
}

/** What may be done now, and for each closed door every reason why. */
export function offeredPlanActions(standing: PlanStanding, facts: PlanFacts): readonly OfferedPlanAction[] {
  const located = locate(standing);
  if (!located.ok) return [];
  return [...termsOf(located.value, facts)].map(([action, terms]) => {
    const notPermitted = whyNotPermitted(terms, facts);
    const refusals = [...notPermitted, ...terms.rules.flatMap((rule) => rule(facts))];
    return { action, mine: notPermitted.length === 0, allowed: refusals.length === 0, refusals };
  });
}

type State = keyof (typeof planMachine)['states'];

function locate({ machine, machineVersion, state }: PlanStanding): Outcome<State, PlanRefusal> {
  const known = machine === planMachine.id && machineVersion === planMachine.version;
  return known && Object.hasOwn(planMachine.states, state)
    ? accept(state as State)
    : refuse({ code: 'plan.machine-unknown', machine, version: machineVersion });
}

/** Only what there is at the level of the plan. */
const termsOf = (value: State, facts: PlanFacts): ReadonlyMap<PlanAction, PlanTerms> =>
  new Map(
    getNextTransitions(planMachine.resolveState({ value, context: facts })).flatMap(
      ({ eventType, guard }) => {
        const terms = (guard as { params: PlanTerms }).params;
        return terms.levels.includes(facts.level) ? [[eventType as PlanAction, terms] as const] : [];
      },
    ),
  );

function whyNotPermitted(
  { permission }: PlanTerms,
  { actor, level, levelAbove }: PlanFacts,
): readonly PlanRefusal[] {
  const isAbove = permission === 'plan.review';
  const at = isAbove ? levelAbove : level;
  const held = isAbove ? actor.above : actor.own;
  const roles = at === null ? [] : rolesThatMay(permission, at);
  return held.some((each) => each.level === at && roles.includes(each.role))
    ? []
    : [{ code: 'person.not-permitted', roles }];
}
