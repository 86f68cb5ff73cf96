import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { within, type InputError } from '../input/input-error.js';
import { readDraft } from '../input/read-draft.js';
import { readJson } from './read-json.js';

export type ReadRulebook =
  | { readonly ok: true; readonly rulebook: Rulebook }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/** A rulebook by its id, or a draft over one of them by its file; paths of errors begin with `to`. */
export function readRulebookOrDraft(rulebooks: readonly Rulebook[], name: string): ReadRulebook {
  const rulebook = rulebooks.find(({ id }) => id === name);
  if (rulebook) return { ok: true, rulebook };
  const read = readJson(name);
  const outcome = read.ok ? readDraft(rulebooks, read.value) : read;
  return outcome.ok ? outcome : { ok: false, errors: outcome.errors.map((error) => within('to', error)) };
}
