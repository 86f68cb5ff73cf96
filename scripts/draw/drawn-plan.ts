import { getNextTransitions } from 'xstate';
import { rolesThatMay } from '../../src/domain/jurisdiction/permissions.js';
import type { Level } from '../../src/domain/jurisdiction/role.js';
import type { PlanFacts } from '../../src/domain/plan/plan-facts.js';
import { planMachine, type PlanTerms } from '../../src/domain/plan/plan.machine.js';
import { namesOnce, type DrawnEdge, type DrawnMachine } from './drawn-machine.js';

/** Where a plan of a level is reviewed: at the place directly above, which for a commune may be a province. */
const above: Readonly<Record<Level, readonly Level[]>> = {
  commune: ['district', 'province'],
  district: ['province'],
  province: [],
};

/** The machine of yearly plans as one stage, an edge for each level at which it is taken. */
export function drawnPlan(): DrawnMachine {
  const stage = planMachine.id;
  const nameOf = namesOnce();
  const states = Object.values(planMachine.states);
  const edgesOf = (value: (typeof states)[number]['key']): readonly DrawnEdge[] =>
    getNextTransitions(
      planMachine.resolveState({ value: value as 'draft', context: {} as PlanFacts }),
    ).flatMap(({ eventType, target, guard }) => {
      const { permission, levels, rules, asks } = (guard as { readonly params: PlanTerms }).params;
      const takenAt = permission === 'plan.review' ? levels.flatMap((level) => above[level]) : levels;
      return [...new Set(takenAt)].map((at) => ({
        ...{ action: eventType, at, roles: rolesThatMay(permission, at), when: [] },
        ...{ rules: rules.map(nameOf), asks: asks.map(nameOf) },
        to: `${stage}.${target?.[0]?.key ?? value}`,
      }));
    });
  return {
    ...{ id: stage, version: planMachine.version ?? '' },
    stages: [
      {
        ...{ name: stage, initial: 'draft' },
        states: states.map(({ key, type }) => ({
          ...{ name: `${stage}.${key}`, isFinal: type === 'final', holder: [], deadline: null },
          edges: edgesOf(key),
        })),
      },
    ],
  };
}
