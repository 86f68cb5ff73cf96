import {
  criteriaWithWords,
  wordingProblems,
  type OfficialWording,
} from '../../../domain/rulebook/official-wording.js';
import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import type { Answer, InputError } from '../input/input-error.js';

/** Lays the wording over our labels for every later reader, replacing what stood there; or says what keeps it from that. */
export type KeepWording = (wording: OfficialWording) => Promise<readonly InputError[]>;

/** `ocop rulebooks import-wording`: keeps the printed words of one criteria file, or names every mismatch and keeps nothing. */
export async function importWording(
  rulebooks: readonly Rulebook[],
  input: unknown,
  keep: KeepWording,
): Promise<Answer> {
  const errors = wordingProblems(input, rulebooks);
  if (errors.length > 0) return { errors };
  const wording = input as OfficialWording;
  const hindrances = await keep(wording);
  if (hindrances.length > 0) return { errors: hindrances };
  return { print: { criteriaFile: wording.id, decree: wording.decree, ...criteriaWithWords(wording) } };
}
