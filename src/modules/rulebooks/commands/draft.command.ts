import { asDraft, changesBetween } from '../../../domain/rulebook/rulebook-draft.js';
import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { inputError, type Answer } from '../input/input-error.js';
import { readDraft } from '../input/read-draft.js';

/** `ocop rulebooks draft`: a rulebook as the data file that a new decision is drafted from. */
export function writeDraft(rulebooks: readonly Rulebook[], id: string): Answer {
  const rulebook = rulebooks.find((each) => each.id === id);
  return rulebook
    ? { print: JSON.stringify(asDraft(rulebook), null, 2) }
    : { errors: [inputError('rulebook', 'rulebook.not-found', { rulebook: id })] };
}

/** `ocop rulebooks check`: what a sound draft changes, or everything wrong with it. */
export function checkDraft(rulebooks: readonly Rulebook[], input: unknown): Answer {
  const read = readDraft(rulebooks, input);
  if (!read.ok) return { errors: read.errors };
  const { base, rulebook } = read;
  return { print: { base: base.id, decree: rulebook.decree, changes: changesBetween(base, rulebook) } };
}
