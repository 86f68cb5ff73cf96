import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { explainPanel, explainTotal } from '../../../domain/scoring/explanation/explain-panel.js';
import type { Explanation } from '../../../domain/scoring/explanation/explanation.js';
import { ratePanel, type Rating } from '../../../domain/scoring/rate-panel.js';
import type { Answer } from '../input/input-error.js';
import { readRateInput, type RateRequest } from './rate-input.js';

/** `ocop rate`: one panel's result, with `explain` down to the last option. */
export function rate(rulebooks: readonly Rulebook[], input: unknown, { explain = false } = {}): Answer {
  const read = readRateInput(rulebooks, input);
  if (!read.ok) return { errors: read.errors };
  const { rulebook, set, level, panel } = read.request;
  const rating = ratePanel({ bands: rulebook.bands, spreadAbove: level.council.spreadAbove }, panel);
  const explanation = explain ? { explanation: explained(read.request, rating) } : {};
  return { print: { rulebook: rulebook.id, set: set?.code ?? null, ...rating, ...explanation } };
}

/** Whoever holds the ballots may see them. */
function explained({ rulebook: { bands }, set, ballots }: RateRequest, rating: Rating): Explanation {
  if (set && ballots.length > 0) return explainPanel({ set, bands, ballots, show: 'members' });
  return explainTotal({ points: rating.sum, ballots: rating.ballots }, bands);
}
