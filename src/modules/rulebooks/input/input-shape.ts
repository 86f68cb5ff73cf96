import { isCalendarDay } from '../../../domain/shared/calendar-day.js';
import { inputError, under, type InputError } from './input-error.js';

/** Says what keeps a value of a JSON input from having a shape; an empty list means it has it. */
export type InputShape = (value: unknown, path: string) => readonly InputError[];

/** Counts and points stay far below where arithmetic on them would cease to be exact. */
const wholeAtMost = 1_000_000;

export const text: InputShape = (value, path) =>
  typeof value === 'string' && value !== '' ? [] : [inputError(path, 'input.text-expected')];

export const whole: InputShape = (value, path) =>
  isWhole(value) && value >= 0 && value <= wholeAtMost
    ? []
    : [inputError(path, 'input.whole-number-expected', { atMost: wholeAtMost })];

/** Looked at by whoever knows what it may be. */
export const anything: InputShape = () => [];

export const boolean: InputShape = (value, path) =>
  typeof value === 'boolean' ? [] : [inputError(path, 'input.value-not-allowed', { allowed: [true, false] })];

/** A day as `2026-05-22`. */
export const day: InputShape = (value, path) =>
  typeof value === 'string' && isCalendarDay(value) ? [] : [inputError(path, 'input.calendar-day-expected')];

export const nullOr =
  (shape: InputShape): InputShape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

export const oneOf =
  (...allowed: readonly unknown[]): InputShape =>
  (value, path) =>
    allowed.includes(value) ? [] : [inputError(path, 'input.value-not-allowed', { allowed })];

/** The longest is a table of floors for every set. */
const longest = 3_000;

/** A letter, several, or points. */
export const mark: InputShape = (value, path) => {
  const letters: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isMark = isWhole(value) || letters.every((letter) => typeof letter === 'string');
  return isMark ? [] : [inputError(path, 'input.mark-expected')];
};

export const list =
  (shape: InputShape): InputShape =>
  (value, path) => {
    if (!Array.isArray(value)) return [inputError(path, 'input.list-expected')];
    if (value.length > longest) return [inputError(path, 'input.list-too-long', { atMost: longest })];
    return value.flatMap((entry: unknown, i) => shape(entry, under(path, i)));
  };

export const filledList =
  (shape: InputShape): InputShape =>
  (value, path) =>
    Array.isArray(value) && value.length === 0
      ? [inputError(path, 'input.list-empty')]
      : list(shape)(value, path);

/** An object whose keys are free. */
export const record =
  (shape: InputShape): InputShape =>
  (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, child]) => shape(child, under(path, key)))
      : [inputError(path, 'input.object-expected')];

/** An object with these keys and no others; a key that ends in `?` may be absent. */
export const object =
  (shapes: Readonly<Record<string, InputShape>>): InputShape =>
  (value, path) => {
    if (!isObject(value)) return [inputError(path, 'input.object-expected')];
    const allowed = new Map(Object.entries(shapes).map(([key, shape]) => [key.replace(/\?$/, ''), shape]));
    const missing = Object.keys(shapes).filter((key) => !key.endsWith('?') && !Object.hasOwn(value, key));
    return [
      ...missing.map((key) => inputError(under(path, key), 'input.key-missing')),
      ...Object.entries(value).flatMap(([key, child]) => {
        const shape = allowed.get(key);
        return shape ? shape(child, under(path, key)) : [inputError(under(path, key), 'input.key-unknown')];
      }),
    ];
  };

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
