import { rolesThatMay } from '../../src/domain/jurisdiction/permissions.js';
import type { Level } from '../../src/domain/jurisdiction/role.js';
import { planMachine, type PlanTerms } from '../../src/domain/plan/plan.machine.js';
import { drawnFlat } from './drawn-flat.js';
import type { DrawnMachine } from './drawn-machine.js';

/** Where a plan of a level is reviewed: at the place directly above, which for a commune may be a province. */
const above: Readonly<Record<Level, readonly Level[]>> = {
  commune: ['district', 'province'],
  district: ['province'],
  province: [],
};

/** The machine of yearly plans. */
export const drawnPlan = (): DrawnMachine =>
  drawnFlat<PlanTerms>(planMachine, { stage: planMachine.id, initial: 'draft' }, ({ permission, levels }) => {
    const takenAt = permission === 'plan.review' ? levels.flatMap((level) => above[level]) : levels;
    return [...new Set(takenAt)].map((at) => ({ at, roles: rolesThatMay(permission, at) }));
  });
