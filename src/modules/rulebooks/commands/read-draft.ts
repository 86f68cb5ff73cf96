import { draftOver, type DraftChanges } from '../../../domain/rulebook/draft-rulebook.js';
import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { inputError, within, type InputError } from './input-error.js';
import { list, object, oneOf, text, whole } from './input-shape.js';
import { readJson } from './read-json.js';

const draftShape = object({
  base: text,
  'bands?': list(object({ star: oneOf(1, 2, 3, 4, 5), meanFrom: whole })),
  'floors?': list(object({ set: text, criterion: text, star: oneOf(3, 4, 5), minPoints: whole })),
});

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

function readDraft(rulebooks: readonly Rulebook[], value: unknown): ReadRulebook {
  const errors = draftShape(value, '');
  if (errors.length > 0) return { ok: false, errors };
  const { base: id, ...changes } = value as DraftChanges & { readonly base: string };
  const base = rulebooks.find((each) => each.id === id);
  if (!base) return { ok: false, errors: [inputError('base', 'rulebook.not-found', { rulebook: id })] };
  const outcome = draftOver(base, changes);
  return outcome.ok ? { ok: true, rulebook: outcome.value } : { ok: false, errors: outcome.refusals };
}
