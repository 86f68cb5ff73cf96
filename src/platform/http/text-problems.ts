import type { FieldError } from './problem.js';

// Controls other than tab and line breaks, bidirectional overrides, zero-width characters: never part of a name or reason.
const hidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const loneSurrogate = /\p{Surrogate}/u;
const deepest = 32;

/** Text that could not be compared or shown honestly: not NFC, hidden characters, lone surrogates, or nested too deep. */
export function textProblems(value: unknown, path = '', depth = 0): readonly FieldError[] {
  if (depth > deepest) return [{ path, code: 'input.too-deep' }];
  if (typeof value === 'string') return problemsOf(value, path);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...problemsOf(key, path),
    ...textProblems(child, path === '' ? key : `${path}.${key}`, depth + 1),
  ]);
}

function problemsOf(text: string, path: string): readonly FieldError[] {
  if (loneSurrogate.test(text)) return [{ path, code: 'text.malformed' }];
  if (hidden.test(text)) return [{ path, code: 'text.hidden-character' }];
  return text === text.normalize('NFC') ? [] : [{ path, code: 'text.not-nfc' }];
}
