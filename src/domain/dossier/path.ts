import { findProcedure } from '../rulebook/procedures.js';
import { stageOf } from './dossier-state.js';
import type { Standing } from '../shared/standing.js';

export interface PassedState {
  readonly toState: string;
  readonly takenAt: string;
}

export interface PathStage {
  readonly stage: string;
  readonly status: 'done' | 'current' | 'ahead' | 'skipped';
  /** The instant the dossier first came here. */
  readonly since: string | null;
}

/** The stages of the procedure in order: where the dossier was, is, and may yet come. */
export function pathOf(standing: Standing, steps: readonly PassedState[]): readonly PathStage[] {
  const procedure = findProcedure(standing.machine, standing.machineVersion);
  if (!procedure) return [];
  const stages = Object.keys(procedure.states);
  const current = stageOf(standing.state);
  const isOver = current === 'closed';
  return stages.map((stage) => {
    const since = steps.find(({ toState }) => stageOf(toState) === stage)?.takenAt ?? null;
    const behind = stages.indexOf(stage) < stages.indexOf(current);
    const status =
      stage === current ? 'current' : since !== null && behind ? 'done' : isOver ? 'skipped' : 'ahead';
    return { stage, status, since };
  });
}
