import type { Outcome } from '../../domain/shared/outcome.js';

/** The value of something that the world's data makes lawful. A refusal is a fault of the data: it throws. */
export function valueOf<Value>(outcome: Outcome<Value, { readonly code: string }>, what: string): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`The demo world does not hold together: ${what}: ${JSON.stringify(outcome.refusals)}`);
}
