import { codesOf, type CriteriaSet } from '../../../domain/scoring/criteria-set.js';
import {
  readWrittenBallot,
  type ReadBallot,
  type WrittenBallot,
} from '../../../domain/scoring/written-ballot.js';
import { inputError, under, within, type InputError } from '../input/input-error.js';
import { list, mark, object, record, text } from '../input/input-shape.js';

/** A written ballot with who cast it and what they cite. */
export interface SignedBallot extends WrittenBallot {
  readonly member?: string;
  /** Criterion → ids of the evidence that the member cites. */
  readonly evidence?: Readonly<Record<string, readonly string[]>>;
}

export const sheetKeys = {
  marks: record(mark),
  'branches?': record(text),
  'declared?': list(text),
  'confirmedEmpty?': list(text),
  'notes?': record(text),
  'evidence?': record(list(text)),
} as const;

export const ballotShape = object({ 'member?': text, ...sheetKeys });

/** A ballot as the panel counts it. */
export interface CountedBallot extends ReadBallot {
  readonly member: string;
  readonly evidence: Readonly<Record<string, readonly string[]>>;
}

export interface ReadBallots {
  readonly ballots: readonly CountedBallot[];
  readonly errors: readonly InputError[];
}

/** Reads every ballot that is well-formed, and names all that the sheet does not allow. */
export function readBallots(set: CriteriaSet, written: readonly unknown[]): ReadBallots {
  const ballots: CountedBallot[] = [];
  const errors: InputError[] = [...repeatedMembers(written)];
  for (const [i, each] of written.entries()) {
    const path = under('ballots', i);
    if (ballotShape(each, path).length > 0) continue;
    const ballot = each as SignedBallot;
    const outcome = readWrittenBallot(set, ballot);
    const { member = `${i + 1}`, evidence = {} } = ballot;
    if (outcome.ok) ballots.push({ member, evidence, ...outcome.value });
    else errors.push(...outcome.refusals.map((refusal) => within(path, refusal)));
    errors.push(...unknownCriteria(set, evidence, under(path, 'evidence')));
  }
  return { ballots, errors };
}

const unknownCriteria = (
  set: CriteriaSet,
  evidence: Readonly<Record<string, readonly string[]>>,
  path: string,
): readonly InputError[] => {
  const known = codesOf(set);
  return Object.keys(evidence)
    .filter((criterion) => !known.has(criterion))
    .map((criterion) => inputError(under(path, criterion), 'ballot.criterion-unknown', { criterion }));
};

/** A member casts once. */
function repeatedMembers(written: readonly unknown[]): readonly InputError[] {
  const members = written.map((each) => (each as { readonly member?: unknown } | null)?.member);
  return members.flatMap((member, i) =>
    typeof member === 'string' && members.indexOf(member) < i
      ? [inputError(under(under('ballots', i), 'member'), 'ballot.member-repeated', { member })]
      : [],
  );
}
