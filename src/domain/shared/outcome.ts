/** A domain decision: the new fact, or every reason it was refused. Never thrown. */
export type Outcome<Value, R extends { readonly code: string }> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly [R, ...R[]] };

export const accept = <Value>(value: Value) => ({ ok: true, value }) as const;

export const refuse = <R extends { readonly code: string }>(first: R, ...rest: readonly R[]) =>
  refuseAll<R>([first, ...rest]);

/** Refuses with a list already known to hold at least one refusal. */
export const refuseAll = <R extends { readonly code: string }>(refusals: readonly [R, ...R[]]) =>
  ({ ok: false, refusals }) as const;
