import { evidenceFor } from '../../../domain/rulebook/evidence-for.js';
import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { gapToNextStar } from '../../../domain/scoring/gap/gap-to-next-star.js';
import { readWrittenBallot, type WrittenBallot } from '../../../domain/scoring/written-ballot.js';
import { chooseSheet } from './chosen-sheet.js';
import { inputError, within, type Answer, type InputError } from '../input/input-error.js';
import { isObject, object, text } from '../input/input-shape.js';
import { ballotShape, sheetKeys } from './written-ballots.js';

const named = { rulebook: text, set: text } as const;
const flatShape = object({ ...named, 'member?': text, ...sheetKeys });

/** `ocop gap`: the smallest sets of criteria that lift one sheet to its next star, with the papers each needs. */
export function gap(rulebooks: readonly Rulebook[], input: unknown): Answer {
  if (!isObject(input)) return { errors: [inputError('', 'input.object-expected')] };
  const { written, path, errors } = onlySheet(input);
  const sheet = chooseSheet(rulebooks, input);
  const outcome = sheet.set && errors.length === 0 ? readWrittenBallot(sheet.set, written) : undefined;
  const refused = outcome && !outcome.ok ? outcome.refusals.map((refusal) => within(path, refusal)) : [];
  const all = [...errors, ...sheet.errors, ...refused];
  const { rulebook, set } = sheet;
  if (all.length > 0 || !rulebook || !set || !outcome?.ok) return { errors: all };
  const found = gapToNextStar({
    ...{ set, bands: rulebook.bands, ballot: outcome.value },
    documentsFor: (name) => evidenceFor(name, rulebook),
  });
  return { print: { rulebook: rulebook.id, set: set.code, sum: outcome.value.evaluated.total, ...found } };
}

interface OnlySheet {
  readonly written: WrittenBallot;
  readonly path: string;
  readonly errors: readonly InputError[];
}

/** The sheet itself, or what `rate` reads with a single ballot on it. */
function onlySheet(input: Readonly<Record<string, unknown>>): OnlySheet {
  if (!('ballots' in input))
    return { written: input as unknown as WrittenBallot, path: '', errors: flatShape(input, '') };
  const { ballots } = input;
  const [only] = Array.isArray(ballots) ? (ballots as readonly unknown[]) : [];
  const isOne = Array.isArray(ballots) && ballots.length === 1;
  const ofSheet = isOne
    ? ballotShape(only, 'ballots.0')
    : [inputError('ballots', 'input.one-ballot-expected')];
  const errors = [...object({ ...named, 'level?': text, ballots: () => [] })(input, ''), ...ofSheet];
  return { written: only as WrittenBallot, path: 'ballots.0', errors };
}
