import type { LevelRule, Rulebook } from '../../../domain/rulebook/rulebook.js';
import type { CriteriaSet } from '../../../domain/scoring/criteria-set.js';
import type { ScoredPanel } from '../../../domain/scoring/rate-panel.js';
import { chooseSheet, type ChosenSheet } from './chosen-sheet.js';
import { inputError, under, type InputError } from '../input/input-error.js';
import { filledList, isObject, object, text, whole, type InputShape } from '../input/input-shape.js';
import { ballotShape, readBallots, type CountedBallot } from './written-ballots.js';

/** A panel that can be rated, as `ocop rate` was asked to. */
export interface RateRequest {
  readonly rulebook: Rulebook;
  readonly level: LevelRule;
  readonly set: CriteriaSet | null;
  readonly panel: ScoredPanel;
  /** Empty where only totals are known. */
  readonly ballots: readonly CountedBallot[];
}

export type ReadInput =
  | { readonly ok: true; readonly request: RateRequest }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/** Turns parsed JSON into a panel of whole ballots, of totals, or of a sum; names everything that keeps it from being one. */
export function readRateInput(rulebooks: readonly Rulebook[], input: unknown): ReadInput {
  if (!isObject(input)) return { ok: false, errors: [inputError('', 'input.object-expected')] };
  const by = basisOf(input);
  const sheet = chooseSheet(rulebooks, input);
  const { panel, ballots, errors } = readers[by](input, sheet);
  const all = [...conflicts(input, by), ...shapes[by](input, ''), ...sheet.errors, ...errors];
  const { rulebook, level, set = null } = sheet;
  if (all.length > 0 || !rulebook || !level || !panel) return { ok: false, errors: all };
  return { ok: true, request: { rulebook, level, set, panel, ballots } };
}

type Input = Readonly<Record<string, unknown>>;
type Basis = ScoredPanel['by'];

function basisOf(input: Input): Basis {
  if ('sum' in input) return 'sum';
  return 'totals' in input ? 'totals' : 'ballots';
}

const conflicts = (input: Input, by: Basis): readonly InputError[] => {
  const isTwice = (by === 'sum' && 'totals' in input) || (by === 'totals' && 'ballots' in input);
  return isTwice ? [inputError('totals', 'input.scores-conflict')] : [];
};

const about = { rulebook: text, 'level?': text } as const;
const shapes: Readonly<Record<Basis, InputShape>> = {
  ballots: object({ ...about, set: text, ballots: filledList(ballotShape) }),
  totals: object({ ...about, 'set?': text, totals: filledList(whole), 'ballots?': () => [] }),
  sum: object({ ...about, 'set?': text, sum: whole, ballots: whole, 'totals?': () => [] }),
};

interface Scores {
  readonly panel?: ScoredPanel;
  readonly ballots: readonly CountedBallot[];
  readonly errors: readonly InputError[];
}

const readers: Readonly<Record<Basis, (input: Input, sheet: ChosenSheet) => Scores>> = {
  ballots: ({ ballots: written }, { set }) => {
    if (!set || !Array.isArray(written)) return nothing;
    const { ballots, errors } = readBallots(set, written);
    const panel = { by: 'ballots', set, ballots: ballots.map(({ evaluated }) => evaluated) } as const;
    return { panel, ballots, errors };
  },
  totals: ({ totals }, sheet) => {
    if (!Array.isArray(totals)) return nothing;
    const errors = totals.flatMap((total: unknown, i) => tooHigh(under('totals', i), total, sheet, 1));
    return { panel: { by: 'totals', totals: totals as readonly number[] }, ballots: [], errors };
  },
  sum: ({ sum, ballots }, sheet) => {
    if (!Number.isSafeInteger(sum) || !Number.isSafeInteger(ballots)) return nothing;
    const errors =
      ballots === 0
        ? [inputError('ballots', 'input.ballots-missing')]
        : tooHigh('sum', sum, sheet, Number(ballots));
    return { panel: { by: 'sum', points: Number(sum), ballots: Number(ballots) }, ballots: [], errors };
  },
};

const nothing: Scores = { ballots: [], errors: [] };

/** Nobody can give more than the sheet's best options add up to; every sheet is out of 100. */
function tooHigh(
  path: string,
  points: unknown,
  { set }: ChosenSheet,
  ballots: number,
): readonly InputError[] {
  const atMost = (set?.attainablePoints ?? 100) * ballots;
  return Number(points) > atMost ? [inputError(path, 'input.points-above-sheet', { atMost })] : [];
}
