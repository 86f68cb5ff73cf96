import { purposes, type Purpose } from '../../../domain/rulebook/purpose.js';

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

/** What a command answers: something to print, with 1 where what it looked at does not hold and 3 where that cannot be told yet, or everything wrong with its input. */
export type Answer =
  { readonly print: unknown; readonly exitCode?: 0 | 1 | 3 } | { readonly errors: readonly InputError[] };

export const under = (path: string, key: string | number) => (path === '' ? `${key}` : `${path}.${key}`);

/** What is wrong with a sheet, told from where the sheet stands in the input. */
export const within = (path: string, { path: inside, code, ...facts }: InputError): InputError =>
  inputError([path, inside].filter((part) => part !== '').join('.'), code, facts);

export const isPurpose = (text: string): text is Purpose => purposes.some((purpose) => purpose === text);

export const purposeError = (purpose: string): readonly InputError[] =>
  isPurpose(purpose) ? [] : [inputError('purpose', 'input.value-not-allowed', { allowed: purposes })];
