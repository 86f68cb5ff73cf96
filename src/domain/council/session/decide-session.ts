import { getNextTransitions, transition } from 'xstate';
import { rolesThatMay } from '../../jurisdiction/permissions.js';
import { accept, refuse, refuseAll, type Outcome } from '../../shared/outcome.js';
import type { SessionAction, SessionEvent, SessionFacts } from './session-facts.js';
import { sessionMachine, type SessionTerms } from './session.machine.js';
import type { SessionRefusal } from './session.refusals.js';

/** Where a session stands: its state beside the machine that gives it its meaning. */
export interface SessionStanding {
  readonly machine: string;
  readonly machineVersion: string;
  readonly state: string;
}

export interface OfferedAction {
  readonly action: SessionAction;
  readonly mine: boolean;
  readonly allowed: boolean;
  readonly refusals: readonly SessionRefusal[];
}

/** Decides one action in a session: the next state, or every refusal at once. Pure. */
export function decideSession(
  standing: SessionStanding,
  facts: SessionFacts,
  event: SessionEvent,
): Outcome<string, SessionRefusal> {
  const located = locate(standing);
  if (!located.ok) return located;
  const terms = termsOf(located.value, facts).get(event.type);
  if (!terms)
    return refuse({ code: 'session.action-not-available', state: standing.state, action: event.type });
  const [first, ...rest] = [
    ...whyNotPermitted(facts),
    ...terms.rules.flatMap((rule) => rule(facts)),
    ...terms.asks.flatMap((ask) => ask(facts, event as never)),
  ];
  if (first) return refuseAll([first, ...rest]);
  const snapshot = sessionMachine.resolveState({ value: located.value, context: facts });
  return accept(transition(sessionMachine, snapshot, event)[0].value);
}

/** What may be done now, and for each closed door every reason why. */
export function offeredActions(standing: SessionStanding, facts: SessionFacts): readonly OfferedAction[] {
  const located = locate(standing);
  if (!located.ok) return [];
  const notPermitted = whyNotPermitted(facts);
  return [...termsOf(located.value, facts)].map(([action, { rules }]) => {
    const refusals = [...notPermitted, ...rules.flatMap((rule) => rule(facts))];
    return { action, mine: notPermitted.length === 0, allowed: refusals.length === 0, refusals };
  });
}

type State = keyof (typeof sessionMachine)['states'];

function locate({ machine, machineVersion, state }: SessionStanding): Outcome<State, SessionRefusal> {
  const known = machine === sessionMachine.id && machineVersion === sessionMachine.version;
  return known && Object.hasOwn(sessionMachine.states, state)
    ? accept(state as State)
    : refuse({ code: 'session.machine-unknown', machine, version: machineVersion });
}

const termsOf = (value: State, facts: SessionFacts): ReadonlyMap<SessionAction, SessionTerms> =>
  new Map(
    getNextTransitions(sessionMachine.resolveState({ value, context: facts })).map(
      ({ eventType, guard }) =>
        [eventType as SessionAction, (guard as { params: SessionTerms }).params] as const,
    ),
  );

/** The secretary keeps the session, the chair leads it. */
function whyNotPermitted({ actor, level }: SessionFacts): readonly SessionRefusal[] {
  const roles = rolesThatMay('councilSession.manage', level);
  return actor.roles.some((held) => held.level === level && roles.includes(held.role))
    ? []
    : [{ code: 'person.not-permitted', roles }];
}
