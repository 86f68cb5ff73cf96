import type { Proof } from './proof.js';
import { seededRandom } from './seeded-random.js';

/** The line that a proof ends with; `n`, `seed` and the examples are enough to repeat it. */
export interface ProofReport {
  readonly line: {
    readonly proof: string;
    readonly goal: string;
    readonly n: number;
    readonly failures: number;
    readonly seed: number;
    readonly seconds: number;
    /** What the line says nothing about. */
    readonly leftOut?: readonly string[];
  };
  readonly examples: readonly unknown[];
  readonly met: Readonly<Record<string, unknown>> | undefined;
  readonly exitCode: 0 | 1;
}

export async function runProof(proof: Proof, n: number, seed: number): Promise<ProofReport> {
  const startedAt = performance.now();
  const { failures, examples, met, leftOut = [] } = await proof.run({ n, seed, random: seededRandom(seed) });
  const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(1));
  const line = {
    proof: proof.name,
    goal: proof.goal,
    n,
    failures,
    seed,
    seconds,
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
  return { line, examples, met, exitCode: failures > 0 ? 1 : 0 };
}
