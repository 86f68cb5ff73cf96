import { getProcedureOf } from '../../../src/domain/rulebook/procedures.js';

/** Every `stage.state` of the procedure of a rulebook. */
export const statesOf = (rulebook: string): readonly string[] =>
  Object.values(getProcedureOf(rulebook).states).flatMap((stage) =>
    Object.values(stage.states).map((node) => `${stage.key}.${node.key}`),
  );
