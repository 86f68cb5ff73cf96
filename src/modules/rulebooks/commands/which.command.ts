import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { whichRulebook } from '../../../domain/rulebook/which-rulebook.js';
import { isCalendarDay } from '../../../domain/shared/calendar-day.js';
import { inputError, isPurpose, purposeError, type Answer } from '../input/input-error.js';

interface Filing {
  readonly filed: string;
  readonly purpose: string;
}

/** `ocop which`: the rulebook of a dossier filed on a day, and why. */
export function which(rulebooks: readonly Rulebook[], { filed, purpose }: Filing): Answer {
  const errors = [
    ...(isCalendarDay(filed) ? [] : [inputError('filed', 'input.calendar-day-expected')]),
    ...purposeError(purpose),
  ];
  if (errors.length > 0 || !isPurpose(purpose)) return { errors };
  const outcome = whichRulebook(rulebooks, filed, purpose);
  if (!outcome.ok) return { errors: outcome.refusals.map((refusal) => ({ path: 'filed', ...refusal })) };
  const { rulebook, ...why } = outcome.value;
  return { print: { rulebook: rulebook.id, decree: rulebook.decree, ...why } };
}
