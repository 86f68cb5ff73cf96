import type { StateMeta } from '../rulebook/procedure/procedure.js';
import { findProcedure } from '../rulebook/procedures.js';

interface OfMachine {
  readonly machine: string;
  readonly machineVersion: string;
}

/** What the first state of a stage says of itself: who holds a dossier that comes there, and which date binds it; nothing of a stage that the procedure does not have. */
export function metaOfStage({ machine, machineVersion }: OfMachine, stage: string): StateMeta | undefined {
  const stages = Object.entries(findProcedure(machine, machineVersion)?.states ?? {});
  const states: object = stages.find(([name]) => name === stage)?.[1].states ?? {};
  const [first] = Object.values(states) as { readonly meta?: StateMeta }[];
  return first?.meta;
}
