import type { SettledRules } from '../../../api/types.js';

export type LocalRules = SettledRules['rules'];
export type LocalFloor = LocalRules['floors'][number];

export const nothingSettled: LocalRules = { floors: [], councils: {}, deadlines: {} };

/** Without the fields that were left empty: what is not said stays as the decision has it. */
export function saidOnly<Value>(value: Value): Value {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value)
    .map(([key, inner]: [string, unknown]) => [key, saidOnly(inner)] as const)
    .filter(([, inner]) => inner !== undefined && inner !== null && !isEmptyObject(inner));
  return Object.fromEntries(said) as Value;
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
