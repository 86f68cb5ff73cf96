import { qd1048Procedure } from './qd-1048-2019/procedure.machine.js';
import { qd148Procedure } from './qd-148-2023/procedure.machine.js';
import { qd1489Procedure } from './qd-1489-2025/procedure.machine.js';
import { qd26Procedure } from './qd-26-2026/procedure.machine.js';

export type Procedure =
  typeof qd1048Procedure | typeof qd148Procedure | typeof qd1489Procedure | typeof qd26Procedure;

const procedures: readonly Procedure[] = [qd1048Procedure, qd148Procedure, qd1489Procedure, qd26Procedure];

/** The machine with this very id and version, or nothing: a machine is never guessed. */
export const findProcedure = (machine: string, version: string): Procedure | undefined =>
  procedures.find(({ id, version: known }) => id === machine && known === version);

/** The machine under which dossiers of a rulebook are filed today. */
export function getProcedureOf(rulebook: string): Procedure {
  const found = procedures.filter(({ id }) => id === rulebook).at(-1);
  if (!found) throw new Error(`No procedure for rulebook ${rulebook}`);
  return found;
}

export const allProcedures = procedures;
