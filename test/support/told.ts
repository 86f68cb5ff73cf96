import type { Answer } from './running-application.js';

const record = (value: unknown) => (value ?? {}) as Readonly<Record<string, unknown>>;
const records = (value: unknown) => (value ?? []) as readonly Readonly<Record<string, unknown>>[];

/** A field of an answer, taken for what the spec says it is. */
export const told = <Type>({ body }: Answer, field: string): Type => record(body)[field] as Type;

export const codesOf = (answer: Answer): readonly unknown[] =>
  records(told(answer, 'refusals')).map(({ code }) => code);

export const fieldsOf = (answer: Answer): readonly unknown[] =>
  records(told(answer, 'errors')).map(({ path }) => path);

/** One field of every item of a list. */
export const listed = (answer: Answer, field: string): readonly unknown[] =>
  records(told(answer, 'items')).map((item) => item[field]);

/** Statuses of answers that came in any order, lowest first. */
export const statusesOf = (answers: readonly Answer[]): readonly number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);
