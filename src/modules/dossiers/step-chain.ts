import { createHash } from 'node:crypto';

/** One step as its hash covers it. */
export interface ChainedStep {
  readonly dossierId: string;
  /** 1 for the first. */
  readonly number: number;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly takenBy: string | null;
  readonly takenAs: string;
  /** The instant in UTC with all six decimals: '2021-06-14T01:00:00.000000Z'. */
  readonly takenAt: string;
  readonly reason: string | null;
  /** The stored JSON text itself: parsed and written anew it may come out different. */
  readonly details: string;
}

/** What stands before the first step: 32 zero bytes, in hexadecimal. */
export const chainStart = '00'.repeat(32);

/**
 * sha256(previous || canonical step), in hexadecimal, as the database's `dossier_step_hash` reckons it. The canonical
 * step is the text of PostgreSQL's `json_build_array`: elements as JSON, with a comma and a blank between them.
 */
export function stepHash(previous: string, step: ChainedStep): string {
  const { dossierId, number, action, fromState, toState, takenBy, takenAs, takenAt, reason, details } = step;
  const fields = [dossierId, number, action, fromState, toState, takenBy, takenAs, takenAt, reason, details];
  const canonical = `[${fields.map((field) => JSON.stringify(field)).join(', ')}]`;
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(canonical, 'utf8').digest('hex');
}

/** Where a dossier's history stops being the one that was written. */
export interface BrokenChain {
  /** The number of the first step that is missing, moved or changed. */
  readonly step: number;
}

/**
 * Reckons the chain anew from nothing but the steps, oldest first. `head` is the hash that the dossier keeps of its last
 * step: without it, steps cut off at the end would not show. Null when every step is as it was written.
 */
export function findBrokenStep(
  steps: readonly (ChainedStep & { readonly hash: string })[],
  head: string,
): BrokenChain | null {
  let previous = chainStart;
  for (const [i, step] of steps.entries()) {
    if (step.number !== i + 1 || step.hash !== stepHash(previous, step)) return { step: i + 1 };
    previous = step.hash;
  }
  return previous === head ? null : { step: steps.length + 1 };
}
