import { heardStatements, type HeardStatement } from '../heard-statements.js';
import { InvariantBroken } from '../invariant.js';

/** The one statement that writes a ballot, as the engine sends it; ids, sheet and key may be put in anew. */
export type RecordedCast = HeardStatement & { readonly sample: readonly string[] };

/** Listens while one ballot is cast, and answers what wrote it. */
export async function recordCast(
  cast: () => Promise<unknown>,
  sample: readonly string[],
): Promise<RecordedCast> {
  const sent = await heardStatements(cast);
  const write = sent.find(({ name }) => name === 'ballot.cast');
  if (!write)
    throw new InvariantBroken(`A ballot is written otherwise: ${sent.map(({ name }) => name).join(', ')}`);
  return { ...write, sample };
}

/** The values of that statement for another ballot. */
export const valuesFor = ({ values, sample }: RecordedCast, instead: readonly string[]): unknown[] =>
  values.map((value) => {
    const at = sample.indexOf(value as string);
    return at === -1 ? value : instead[at];
  });
