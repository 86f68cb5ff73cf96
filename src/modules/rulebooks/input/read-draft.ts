import { purposes } from '../../../domain/rulebook/purpose.js';
import { draftOver, type RulebookDraft } from '../../../domain/rulebook/rulebook-draft.js';
import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { inputError, type InputError } from './input-error.js';
import {
  anything,
  boolean,
  day,
  list,
  nullOr,
  object,
  oneOf,
  record,
  text,
  whole,
  type InputShape,
} from './input-shape.js';

const roundCutOffs = list(object({ requestBefore: monthDay(), resultBefore: monthDay() }));
const level = object({
  council: object({
    ...{ minimum: whole, maximum: whole, spreadAbove: nullOr(whole), leadWorkingDays: whole },
    quorum: object({ present: whole, of: whole, withChair: boolean }),
  }),
  ...{ scoringRounds: whole, recognises: list(oneOf(1, 2, 3, 4, 5)), forwardsFrom: nullOr(whole) },
});
const documents = object({ mandatory: list(text), supporting: list(text) });

const draftShape = object({
  base: text,
  'decree?': text,
  'effectiveFrom?': day,
  'bands?': list(object({ star: oneOf(1, 2, 3, 4, 5), meanFrom: whole })),
  'district?': nullOr(level),
  'province?': level,
  'ministry?': level,
  'deadlines?': object({
    ...{ communeWorkingDays: nullOr(whole), supplementDays: nullOr(whole), reevaluationDays: nullOr(whole) },
    opinionsWorkingDays: nullOr(whole),
    renewalWindow: nullOr(object({ earliestDays: whole, latestDays: whole })),
    ...{ renewalReminderDays: list(whole), certificateTailDays: whole, certificateMonths: whole },
    ...{ provinceRounds: roundCutOffs, ministryRounds: roundCutOffs },
  }),
  'documents?': object(Object.fromEntries(purposes.map((purpose) => [purpose, documents]))),
  'forwardingPapers?': record(list(text)),
  'renewsByWrittenOpinions?': boolean,
  'defaultSamples?': whole,
  'partPoints?': object({ A: whole, B: whole, C: whole }),
  'sets?': list(anything),
  'floors?': list(object({ set: text, criterion: text, star: oneOf(3, 4, 5), minPoints: whole })),
});

export type ReadDraft =
  | { readonly ok: true; readonly base: Rulebook; readonly rulebook: Rulebook }
  | { readonly ok: false; readonly errors: readonly [InputError, ...InputError[]] };

/** A draft as written in a file, over the rulebook it names; or everything wrong with it. */
export function readDraft(rulebooks: readonly Rulebook[], value: unknown): ReadDraft {
  const [first, ...rest] = draftShape(value, '');
  if (first) return { ok: false, errors: [first, ...rest] };
  const draft = value as RulebookDraft;
  const base = rulebooks.find(({ id }) => id === draft.base);
  if (!base) {
    const unknown = inputError('base', 'rulebook.not-found', { rulebook: draft.base });
    return { ok: false, errors: [unknown] };
  }
  const outcome = draftOver(base, draft);
  return outcome.ok ? { ok: true, base, rulebook: outcome.value } : { ok: false, errors: outcome.refusals };
}

/** As `06-30`. */
function monthDay(): InputShape {
  return (value, path) => day(typeof value === 'string' ? `2024-${value}` : value, path);
}
