import { isCalendarDay } from '../../shared/calendar-day.js';
import { problem, problemIf, type CriteriaProblem } from './criteria-problem.js';

/** Says what keeps a value from having a shape; an empty list means it has it. */
export type Shape = (value: unknown, path: string) => readonly CriteriaProblem[];

/** Text without stray blanks, in NFC so that equal labels are equal bytes. */
export const text: Shape = (value, path) => {
  if (typeof value !== 'string' || value === '' || value.trim() !== value)
    return [problem(path, 'shape.text-expected')];
  return problemIf(value !== value.normalize('NFC'), path, 'shape.text-not-nfc');
};

export const textLike =
  (pattern: RegExp): Shape =>
  (value, path) => {
    const problems = text(value, path);
    return problems.length > 0
      ? problems
      : problemIf(!pattern.test(String(value)), path, 'shape.text-malformed', { pattern: pattern.source });
  };

export const whole: Shape = (value, path) =>
  problemIf(!Number.isSafeInteger(value) || Number(value) < 0, path, 'shape.whole-number-expected');

export const calendarDay: Shape = (value, path) =>
  problemIf(typeof value !== 'string' || !isCalendarDay(value), path, 'shape.calendar-day-expected');

export const oneOf =
  (...allowed: readonly unknown[]): Shape =>
  (value, path) =>
    problemIf(!allowed.includes(value), path, 'shape.value-not-allowed', { allowed });

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

export const list =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((entry: unknown, i) => shape(entry, `${path}[${codeOf(entry) ?? i}]`))
      : [problem(path, 'shape.list-expected')];

export const filledList =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) && value.length === 0
      ? [problem(path, 'shape.list-empty')]
      : list(shape)(value, path);

/** An object with these keys and no others; a key that ends in `?` may be absent. */
export function object(shapes: Readonly<Record<string, Shape>>): Shape {
  // Once for every shape, not for every value: the files hold ten thousand objects, and every start checks them all.
  const allowed = new Map(Object.entries(shapes).map(([key, shape]) => [key.replace(/\?$/, ''), shape]));
  const required = Object.keys(shapes).filter((key) => !key.endsWith('?'));
  return (value, path) => {
    if (!isObject(value)) return [problem(path, 'shape.object-expected')];
    const problems = required
      .filter((key) => !(key in value))
      .map((key) => problem(path, 'shape.key-missing', { key }));
    for (const key of Object.keys(value)) {
      const shape = allowed.get(key);
      if (shape) problems.push(...shape(value[key], path === '' ? key : `${path}.${key}`));
      else problems.push(problem(path, 'shape.key-unknown', { key }));
    }
    return problems;
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const codeOf = (entry: unknown) =>
  isObject(entry) && typeof entry['code'] === 'string' ? entry['code'] : undefined;
