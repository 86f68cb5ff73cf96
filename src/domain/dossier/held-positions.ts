import { allProcedures } from '../rulebook/procedures.js';
import type { StateMeta } from '../rulebook/procedure/procedure.js';
import type { HeldRole } from '../jurisdiction/role.js';

/** Every position `machine/stage.state` in which this role holds the dossier. */
export function positionsHeldBy({ role, level }: HeldRole): readonly string[] {
  return allProcedures.flatMap((procedure) =>
    Object.values(procedure.states).flatMap((stage) =>
      Object.values(stage.states).flatMap((state) => {
        const meta: StateMeta | undefined = state.meta;
        const holds = meta?.holder.some((holder) => holder.role === role && holder.level === level) ?? false;
        return holds ? [`${procedure.id}/${stage.key}.${state.key}`] : [];
      }),
    ),
  );
}
