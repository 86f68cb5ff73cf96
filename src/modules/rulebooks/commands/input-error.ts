/** What is wrong with what was typed: where, a permanent code, and the facts. Path as in `ballots.0.marks.3.2`. */
export type InputError = {
  readonly path: string;
  readonly code: string;
} & Readonly<Record<string, unknown>>;

export const inputError = (
  path: string,
  code: string,
  facts: Readonly<Record<string, unknown>> = {},
): InputError => ({ path, code, ...facts });

/** What a command answers: something to print, or everything wrong with what it was given. */
export type Answer = { readonly print: unknown } | { readonly errors: readonly InputError[] };

export const under = (path: string, key: string | number) => (path === '' ? `${key}` : `${path}.${key}`);
