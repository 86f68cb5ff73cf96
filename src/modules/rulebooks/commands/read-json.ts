import { readFileSync } from 'node:fs';
import { inputError, type InputError } from '../input/input-error.js';

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/** The JSON of a file, or of standard input for `-`. */
export function readJson(name: string): ReadJson {
  const text = readText(name);
  return text.ok ? parseJson(text.value) : text;
}

export function parseJson(text: string): ReadJson {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
    return { ok: false, errors: [inputError('', 'input.not-json', { reason: reason.message })] };
  }
}

/** The text of a file, or of standard input for `-`, without a byte order mark. */
export function readText(
  name: string,
):
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly errors: readonly InputError[] } {
  try {
    const text = readFileSync(name === '-' ? 0 : name, 'utf8');
    return { ok: true, value: text.replace(/^\u{feff}/u, '') };
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code;
    if (code === undefined) throw reason;
    return { ok: false, errors: [inputError('file', 'input.file-unreadable', { file: name, reason: code })] };
  }
}
