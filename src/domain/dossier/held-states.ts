import { allProcedures } from '../rulebook/procedures.js';
import type { StateMeta } from '../rulebook/procedure/procedure.js';
import type { HeldRole } from '../jurisdiction/role.js';

/** Every state `stage.state`, of any procedure, in which this role holds the dossier. */
export function statesHeldBy({ role, level }: HeldRole): readonly string[] {
  const held = allProcedures.flatMap((procedure) =>
    Object.values(procedure.states).flatMap((stage) =>
      Object.values(stage.states).flatMap((state) => {
        const meta: StateMeta | undefined = state.meta;
        const holds = meta?.holder.some((holder) => holder.role === role && holder.level === level) ?? false;
        return holds ? [`${stage.key}.${state.key}`] : [];
      }),
    ),
  );
  return [...new Set(held)];
}
