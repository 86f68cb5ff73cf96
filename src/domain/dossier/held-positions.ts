import { allProcedures } from '../rulebook/procedures.js';
import type { StateMeta } from '../rulebook/procedure/procedure.js';
import type { CouncilLevel } from '../council/charter.js';
import type { HeldRole } from '../jurisdiction/role.js';

/** Every position `machine/stage.state` in which this role holds the dossier. */
export const positionsHeldBy = ({ role, level }: HeldRole): readonly string[] =>
  positionsWhere((held) => held.some((holder) => holder.role === role && holder.level === level));

/** Every position in which nobody but the chair of the level's council holds the dossier. */
export const positionsOfChairAlone = (at: CouncilLevel): readonly string[] =>
  positionsWhere((held) => isHeldByChairAlone(held) && held.every(({ level }) => level === at));

/** Whether nobody but the council's chair holds a dossier: what is to be decided, whoever leads decides (ADR 0007). */
export const isHeldByChairAlone = (held: readonly HeldRole[]): boolean =>
  held.length > 0 && held.every(({ role }) => role === 'councilChair');

function positionsWhere(isMeant: (held: readonly HeldRole[]) => boolean): readonly string[] {
  return allProcedures.flatMap((procedure) =>
    Object.values(procedure.states).flatMap((stage) =>
      Object.values(stage.states).flatMap((state) => {
        const meta: StateMeta | undefined = state.meta;
        return meta && isMeant(meta.holder) ? [`${procedure.id}/${stage.key}.${state.key}`] : [];
      }),
    ),
  );
}
