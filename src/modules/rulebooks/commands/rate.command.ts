import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { ratePanel } from '../../../domain/scoring/rate-panel.js';
import type { Answer } from './input-error.js';
import { readRateInput } from './rate-input.js';

/** `ocop rate`: one panel's result. */
export function rate(rulebooks: readonly Rulebook[], input: unknown): Answer {
  const read = readRateInput(rulebooks, input);
  if (!read.ok) return { errors: read.errors };
  const { rulebook, set, level, panel } = read.request;
  const rating = ratePanel({ bands: rulebook.bands, spreadAbove: level.council.spreadAbove }, panel);
  return { print: { rulebook: rulebook.id, set: set?.code ?? null, ...rating } };
}
