import { getNextTransitions } from 'xstate';
import type { FollowUpFacts, Side } from '../../src/domain/follow-up/follow-up-facts.js';
import { followUpMachine, type FollowUpTerms } from '../../src/domain/follow-up/follow-up.machine.js';
import { rolesThatMay, type Permission } from '../../src/domain/jurisdiction/permissions.js';
import { levels } from '../../src/domain/jurisdiction/role.js';
import { namesOnce, type DrawnEdge, type DrawnMachine } from './drawn-machine.js';

const permissionsOf: Readonly<Record<Side, readonly Permission[]>> = {
  carrying: ['followUp.carryOut'],
  calling: ['followUp.oversee'],
  deciding: ['followUp.decide', 'followUp.recordCentral'],
};

/** The machine of what is asked after recognition as one stage, an edge for each level at which it is taken. */
export function drawnFollowUp(): DrawnMachine {
  const stage = 'followUp';
  const nameOf = namesOnce();
  const states = Object.values(followUpMachine.states);
  const edgesOf = (value: (typeof states)[number]['key']): readonly DrawnEdge[] =>
    getNextTransitions(
      followUpMachine.resolveState({ value: value as 'open', context: {} as FollowUpFacts }),
    ).flatMap(({ eventType, target, guard }) => {
      const { side, rules, asks } = (guard as { readonly params: FollowUpTerms }).params;
      const rolesAt = (at: (typeof levels)[number]) =>
        permissionsOf[side].flatMap((permission) => rolesThatMay(permission, at));
      return levels
        .filter((at) => rolesAt(at).length > 0)
        .map((at) => ({
          ...{ action: eventType, at, roles: rolesAt(at), when: [] },
          ...{ rules: rules.map(nameOf), asks: asks.map(nameOf) },
          to: `${stage}.${target?.[0]?.key ?? value}`,
        }));
    });
  return {
    ...{ id: followUpMachine.id, version: followUpMachine.version ?? '' },
    stages: [
      {
        ...{ name: stage, initial: 'open' },
        states: states.map(({ key, type }) => ({
          ...{ name: `${stage}.${key}`, isFinal: type === 'final', holder: [], deadline: null },
          edges: edgesOf(key),
        })),
      },
    ],
  };
}
