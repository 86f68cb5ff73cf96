import { getNextTransitions, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { accept, refuse, refuseAll, type Outcome } from './outcome.js';
import type { Standing } from './standing.js';

export interface Offered<Action, R> {
  readonly action: Action;
  readonly mine: boolean;
  readonly allowed: boolean;
  readonly refusals: readonly R[];
}

/** What is a procedure's own: its machine of states that lie side by side, whose guards carry the terms of their edges. */
export interface Law<
  Facts,
  Event extends { readonly type: string },
  Terms,
  R extends { readonly code: string },
> {
  readonly machine: AnyStateMachine;
  /** Whether there is such an edge at all for these facts; left out: always. */
  readonly isThere?: (terms: Terms, facts: Facts) => boolean;
  readonly whyNotPermitted: (terms: Terms, facts: Facts) => readonly R[];
  /** Every other reason; without an event those that stand whatever somebody brings along. */
  readonly whyNot: (terms: Terms, facts: Facts, event: Event | null) => readonly R[];
  readonly unavailable: (asked: { readonly state: string; readonly action: Event['type'] }) => R;
  readonly unknown: (found: { readonly machine: string; readonly version: string }) => R;
}

/** A procedure of flat states: decides one action, and says what may be done now. Pure. */
export function flatProcedure<
  Facts,
  Event extends { readonly type: string },
  Terms,
  R extends { readonly code: string },
>({
  machine,
  isThere = () => true,
  whyNotPermitted,
  whyNot,
  unavailable,
  unknown,
}: Law<Facts, Event, Terms, R>) {
  const locate = (standing: Standing, facts: Facts): Outcome<AnyMachineSnapshot, R> => {
    const { machine: id, machineVersion: version, state } = standing;
    const isKnown = id === machine.id && version === machine.version && Object.hasOwn(machine.states, state);
    return isKnown
      ? accept<AnyMachineSnapshot>(machine.resolveState({ value: state, context: facts }))
      : refuse(unknown({ machine: id, version }));
  };
  const termsIn = (snapshot: AnyMachineSnapshot, facts: Facts): ReadonlyMap<Event['type'], Terms> =>
    new Map(
      getNextTransitions(snapshot).flatMap(({ eventType, guard }) => {
        const { params } = guard as { params: Terms };
        return isThere(params, facts) ? [[eventType, params] as const] : [];
      }),
    );
  return {
    /** The next state, or every refusal at once. */
    decide: (standing: Standing, facts: Facts, event: Event): Outcome<string, R> => {
      const located = locate(standing, facts);
      if (!located.ok) return located;
      const terms = termsIn(located.value, facts).get(event.type);
      if (!terms) return refuse(unavailable({ state: standing.state, action: event.type }));
      const [first, ...rest] = [...whyNotPermitted(terms, facts), ...whyNot(terms, facts, event)];
      if (first) return refuseAll([first, ...rest]);
      const [next] = transition(machine, located.value, event);
      return accept(String(next.value));
    },
    /** What may be done now, and for each closed door every reason why; nothing where its machine is unknown. */
    offered: (standing: Standing, facts: Facts): readonly Offered<Event['type'], R>[] => {
      const located = locate(standing, facts);
      if (!located.ok) return [];
      return [...termsIn(located.value, facts)].map(([action, terms]) => {
        const notPermitted = whyNotPermitted(terms, facts);
        const refusals = [...notPermitted, ...whyNot(terms, facts, null)];
        return { action, mine: notPermitted.length === 0, allowed: refusals.length === 0, refusals };
      });
    },
  };
}

/** Why not, where an edge carries rules that hold at all times and questions to what somebody brings along. */
export const rulesAndAsks = <Facts, R>(
  {
    rules,
    asks,
  }: {
    readonly rules: readonly ((facts: Facts) => readonly R[])[];
    readonly asks: readonly ((facts: Facts, event: never) => readonly R[])[];
  },
  facts: Facts,
  event: object | null,
): readonly R[] => [
  ...rules.flatMap((rule) => rule(facts)),
  ...(event ? asks.flatMap((ask) => ask(facts, event as never)) : []),
];
