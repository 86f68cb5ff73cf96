import type { StateValue } from 'xstate';
import { findProcedure, type Procedure } from '../rulebook/procedures.js';
import type { StateMeta } from '../rulebook/procedure/procedure.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import type { Standing } from '../shared/standing.js';
import type { DossierRefusal } from './dossier.refusals.js';

export interface Located {
  readonly procedure: Procedure;
  readonly value: StateValue;
  readonly meta: StateMeta;
  /** False once nothing can be done any more. */
  readonly open: boolean;
}

const childOf = (procedure: Procedure, state: string) => {
  const [stage = '', name = '', ...deeper] = state.split('.');
  if (deeper.length > 0) return undefined;
  const stages: Procedure['states'][keyof Procedure['states']][] = Object.values(procedure.states);
  return Object.values(stages.find(({ key }) => key === stage)?.states ?? {}).find(({ key }) => key === name);
};

/** Finds machine and state; an unknown one is refused, never guessed. */
export function locate({ machine, machineVersion, state }: Standing): Outcome<Located, DossierRefusal> {
  const procedure = findProcedure(machine, machineVersion);
  if (!procedure) return refuse({ code: 'procedure.unknown', machine, version: machineVersion });
  const node = childOf(procedure, state);
  if (!node) return refuse({ code: 'procedure.state-unknown', machine, version: machineVersion, state });
  const [stage = '', name = ''] = state.split('.');
  const meta: StateMeta = node.meta ?? { holder: [] };
  return accept({ procedure, value: { [stage]: name }, meta, open: node.tags.includes('open') });
}

/** The name `stage.state` of a machine's value. */
export function nameOf(value: StateValue): string {
  if (typeof value === 'string') throw new Error(`${value} names a stage without a state`);
  const [[stage, name] = []] = Object.entries(value);
  if (stage === undefined || typeof name !== 'string') throw new Error('A procedure has stages of one level');
  return `${stage}.${name}`;
}

export const stageOf = (state: string): string => state.slice(0, state.indexOf('.'));
