import { getNextTransitions } from 'xstate';
import { isSystemAction, type DossierAction } from '../../src/domain/dossier/dossier-action.js';
import type { DossierFacts } from '../../src/domain/dossier/dossier-facts.js';
import type { DeadlineKind } from '../../src/domain/dossier/round-facts.js';
import { rolesThatMay, type Permission } from '../../src/domain/jurisdiction/permissions.js';
import type { HeldRole, Level, Role } from '../../src/domain/jurisdiction/role.js';
import type { Procedure } from '../../src/domain/rulebook/procedures.js';
import type { EdgeTerms, StateMeta } from '../../src/domain/rulebook/procedure/procedure.js';

type Actor = Role | 'system' | 'presiding';

/** One edge as people read it; functions are there by name. */
export interface DrawnEdge {
  readonly action: string;
  readonly at: Level;
  /** `system` where nobody takes the action; `presiding`: whoever presides over the dossier, too. */
  readonly roles: readonly Actor[];
  readonly given: readonly string[];
  readonly when: readonly string[];
  readonly rules: readonly string[];
  readonly asks: readonly string[];
  /** `stage.state`. */
  readonly to: string;
}

export interface DrawnState {
  /** `stage.state`. */
  readonly name: string;
  readonly isFinal: boolean;
  readonly holder: readonly HeldRole[];
  readonly deadline: DeadlineKind | null;
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnStage {
  readonly name: string;
  readonly initial: string;
  readonly states: readonly DrawnState[];
}

export interface DrawnMachine {
  readonly id: string;
  readonly version: string;
  readonly stages: readonly DrawnStage[];
}

export type Named = (...args: never[]) => unknown;

/**
 * What a machine says of itself, in its own order. Throws where an edge could not be labelled: a rule without a name, or
 * one name for two rules.
 */
export function drawnMachine(procedure: Procedure): DrawnMachine {
  const nameOf = namesOnce();
  const edgesOf = (stage: string, state: string): readonly DrawnEdge[] => {
    // Nothing is evaluated here, so that the edges do not depend on any facts.
    const snapshot = procedure.resolveState({ value: { [stage]: state }, context: {} as DossierFacts });
    return getNextTransitions(snapshot).map(({ eventType, target, guard }) => {
      const { at, isOfPresiding, given, when, rules, asks } = (guard as { readonly params: EdgeTerms })
        .params;
      const [node] = target ?? [];
      return {
        action: eventType,
        at,
        roles: [...rolesOf(eventType, at), ...(isOfPresiding ? (['presiding'] as const) : [])],
        given: given.map(nameOf),
        when: when.map(nameOf),
        rules: rules.map(nameOf),
        asks: asks.map(nameOf),
        to: node ? node.path.join('.') : `${stage}.${state}`,
      };
    });
  };
  return {
    id: procedure.id,
    version: procedure.version ?? '',
    stages: Object.values(procedure.states).map((stage) => ({
      name: stage.key,
      initial: initialOf(stage),
      states: Object.values(stage.states).map((state) => {
        const meta: StateMeta = state.meta ?? { holder: [] };
        return {
          name: `${stage.key}.${state.key}`,
          isFinal: state.type === 'final',
          holder: meta.holder,
          deadline: meta.deadline ?? null,
          edges: edgesOf(stage.key, state.key),
        };
      }),
    })),
  };
}

function rolesOf(action: string, at: Level): readonly Actor[] {
  if (isSystemAction(action as DossierAction)) return ['system'];
  const roles = rolesThatMay(`dossier.${action}` as Permission, at);
  if (roles.length === 0) throw new Error(`Nobody may ${action} at the ${at}`);
  return roles;
}

function initialOf({ key, initial }: Procedure['states'][keyof Procedure['states']]): string {
  const [node] = initial.target;
  if (!node) throw new Error(`Stage ${key} begins nowhere`);
  return node.key;
}

/** Reads names, and refuses the second function that comes under a name already taken. */
export function namesOnce(): (rule: Named) => string {
  const known = new Map<string, Named>();
  return (rule) => {
    if (rule.name === '') throw new Error('A rule without a name cannot be drawn; make it a constant.');
    const before = known.get(rule.name) ?? rule;
    if (before !== rule)
      throw new Error(`Two rules are called ${rule.name}; their edges would look the same.`);
    known.set(rule.name, rule);
    return rule.name;
  };
}
