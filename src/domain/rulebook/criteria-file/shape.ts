import { isCalendarDay } from '../../shared/calendar-day.js';
import { problem, problemIf, type CriteriaProblem } from './criteria-problem.js';

/**
 * Says what keeps a value from having a shape; an empty list means it has it. Paths begin at the value itself, and whoever
 * holds it puts its own name in front: a sound file, which every start checks whole, costs no path at all.
 */
export type Shape = (value: unknown) => readonly CriteriaProblem[];

/** Text without stray blanks, in NFC so that equal labels are equal bytes. */
export const text: Shape = (value) => {
  if (typeof value !== 'string' || value === '' || value.trim() !== value)
    return [problem('', 'shape.text-expected')];
  return value === value.normalize('NFC') ? sound : [problem('', 'shape.text-not-nfc')];
};

export const textLike =
  (pattern: RegExp): Shape =>
  (value) => {
    const problems = text(value);
    if (problems.length > 0 || pattern.test(String(value))) return problems;
    return [problem('', 'shape.text-malformed', { pattern: pattern.source })];
  };

export const whole: Shape = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? sound : [problem('', 'shape.whole-number-expected')];

export const calendarDay: Shape = (value) =>
  problemIf(typeof value !== 'string' || !isCalendarDay(value), '', 'shape.calendar-day-expected');

export const oneOf =
  (...allowed: readonly unknown[]): Shape =>
  (value) =>
    allowed.includes(value) ? sound : [problem('', 'shape.value-not-allowed', { allowed })];

export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? sound : shape(value);

/** No printed sheet has a list half as long; a file that is handed in may. */
const longest = 100;

export const list =
  (shape: Shape): Shape =>
  (value) => {
    if (!Array.isArray(value)) return [problem('', 'shape.list-expected')];
    if (value.length > longest) return [problem('', 'shape.list-too-long', { atMost: longest })];
    let problems = sound;
    for (const [i, entry] of value.entries()) {
      const found = shape(entry);
      if (found.length > 0) problems = [...problems, ...within(`[${codeOf(entry) ?? i}]`, found)];
    }
    return problems;
  };

export const filledList =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.length === 0 ? [problem('', 'shape.list-empty')] : list(shape)(value);

/** An object with these keys and no others; a key that ends in `?` may be absent. */
export function object(shapes: Readonly<Record<string, Shape>>): Shape {
  const allowed = new Map(Object.entries(shapes).map(([key, shape]) => [key.replace(/\?$/, ''), shape]));
  const required = Object.keys(shapes).filter((key) => !key.endsWith('?'));
  return (value) => {
    if (!isObject(value)) return [problem('', 'shape.object-expected')];
    let problems = sound;
    for (const key of required)
      if (!(key in value)) problems = [...problems, problem('', 'shape.key-missing', { key })];
    for (const key of Object.keys(value)) {
      const shape = allowed.get(key);
      if (!shape) problems = [...problems, problem('', 'shape.key-unknown', { key })];
      else {
        const found = shape(value[key]);
        if (found.length > 0) problems = [...problems, ...within(key, found)];
      }
    }
    return problems;
  };
}

const sound: readonly CriteriaProblem[] = [];

const within = (name: string, problems: readonly CriteriaProblem[]): readonly CriteriaProblem[] =>
  problems.map((each) => ({ ...each, path: joined(name, each.path) }));

const joined = (name: string, path: string) =>
  path === '' || path.startsWith('[') ? `${name}${path}` : `${name}.${path}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const codeOf = (entry: unknown) =>
  isObject(entry) && typeof entry['code'] === 'string' ? entry['code'] : undefined;
