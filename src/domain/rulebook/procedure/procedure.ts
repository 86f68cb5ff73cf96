import { setup } from 'xstate';
import type { HeldRole, Level } from '../../jurisdiction/role.js';
import type { ClocksOfState } from '../../dossier/clocks.js';
import type { DossierAction, DossierEvent } from '../../dossier/dossier-action.js';
import type { DossierFacts } from '../../dossier/dossier-facts.js';
import type { DeadlineKind } from '../../dossier/round-facts.js';
import type { DossierRule, Given, InputRule, Recording, Route } from '../../dossier/dossier-rule.js';

/** What an edge asks and leaves behind, all of it named functions, so that the drawn diagram can quote them. */
export interface EdgeTerms {
  /** The level at which the action is taken; with the action's name it finds the roles that may. */
  readonly at: Level;
  /** Whether whoever presides over the dossier takes the action as its chair, whatever their seat. */
  readonly isOfPresiding: boolean;
  /** Whether this is the edge at all, by the record alone; what nobody may take from here is not even offered. */
  readonly given: readonly Given[];
  readonly when: readonly Route<never>[];
  readonly rules: readonly DossierRule[];
  readonly asks: readonly InputRule<never>[];
  readonly records: readonly Recording<never>[];
}

/** What a state says of itself: who holds the dossier now, which legal date of the round binds them, and which lawful times run. */
export interface StateMeta {
  readonly holder: readonly HeldRole[];
  readonly deadline?: DeadlineKind;
  readonly clocks?: ClocksOfState;
}

/** From a complete dossier on, a re-evaluation has its time: QĐ 26/2026, Đ.7.6g. */
export const reevaluating = { reevaluation: 'runs' } as const satisfies ClocksOfState;
/** At the province every other dossier has that of its yearly round: QĐ 26/2026, Đ.5.1. */
export const evaluating = { ...reevaluating, evaluation: 'runs' } as const satisfies ClocksOfState;

/**
 * The vocabulary of every procedure machine. The context holds facts; nothing here runs, waits or reads a clock:
 * `decide` asks `transition()` and the store records.
 */
export const procedure = setup({
  types: {
    context: {} as DossierFacts,
    input: {} as DossierFacts,
    events: {} as DossierEvent,
    meta: {} as StateMeta,
    tags: {} as 'open',
  },
  guards: {
    satisfies: ({ context, event }, { given, when, rules, asks }: EdgeTerms) =>
      given.every((holds) => holds(context)) &&
      when.every((route) => route(context, event as never)) &&
      rules.every((rule) => rule(context).length === 0) &&
      asks.every((ask) => ask(context, event as never).length === 0),
  },
  actions: { record: (_at, _terms: EdgeTerms) => undefined },
});

type EventOf<A extends DossierAction> = Extract<DossierEvent, { type: A }>;
interface EdgeOf<A extends DossierAction> {
  readonly at: Level;
  readonly isOfPresiding?: boolean;
  /** Target as '#stage.state'; absent where the action leaves the state as it is. */
  readonly to?: string;
  readonly given?: readonly Given[];
  readonly when?: readonly Route<EventOf<A>>[];
  readonly rules?: readonly DossierRule[];
  readonly asks?: readonly InputRule<EventOf<A>>[];
  readonly records?: readonly Recording<EventOf<A>>[];
}

/** One edge of a procedure. The action's name binds the kind of input its rules may ask about. */
export function edge<A extends DossierAction>(
  _action: A,
  { at, to, isOfPresiding = false, given = [], when = [], rules = [], asks = [], records = [] }: EdgeOf<A>,
) {
  const terms: EdgeTerms = { at, isOfPresiding, given, when, rules, asks, records };
  return {
    ...(to === undefined ? {} : { target: to }),
    guard: { type: 'satisfies' as const, params: terms },
    actions: [{ type: 'record' as const, params: terms }],
  };
}
