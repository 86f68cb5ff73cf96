import { getNextTransitions, type AnyStateMachine } from 'xstate';
import type { Level, Role } from '../../src/domain/jurisdiction/role.js';
import { namesOnce, type DrawnEdge, type DrawnMachine, type Named } from './drawn-machine.js';

interface FlatTerms {
  readonly rules: readonly Named[];
  readonly asks: readonly Named[];
}

/** A machine of states that lie side by side as one stage, an edge for each level at which it is taken. */
export function drawnFlat<Terms extends FlatTerms>(
  machine: AnyStateMachine,
  { stage, initial }: { readonly stage: string; readonly initial: string },
  takenAt: (terms: Terms) => readonly { readonly at: Level; readonly roles: readonly Role[] }[],
): DrawnMachine {
  const nameOf = namesOnce();
  const edgesOf = (value: string): readonly DrawnEdge[] =>
    getNextTransitions(machine.resolveState({ value, context: {} })).flatMap(
      ({ eventType, target, guard }) => {
        const { params } = guard as { readonly params: Terms };
        return takenAt(params).map(({ at, roles }) => ({
          ...{ action: eventType, at, roles, given: [], when: [] },
          ...{ rules: params.rules.map(nameOf), asks: params.asks.map(nameOf) },
          to: `${stage}.${target?.[0]?.key ?? value}`,
        }));
      },
    );
  return {
    ...{ id: machine.id, version: machine.version ?? '' },
    stages: [
      {
        ...{ name: stage, initial },
        states: Object.values(machine.states).map(({ key, type }) => ({
          ...{ name: `${stage}.${key}`, isFinal: type === 'final', holder: [], deadline: null },
          edges: edgesOf(key),
        })),
      },
    ],
  };
}
