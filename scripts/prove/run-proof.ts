import type { Attempt, Proof } from './proof.js';
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

/** How far a long run has come. */
export interface ProofProgress {
  readonly proof: string;
  readonly tried: number;
  readonly of: number;
  readonly seconds: number;
}

const silenceMs = 30_000;

/** `tell` hears twice a minute at most, and never of a run that ends within half a minute. */
export async function runProof(
  proof: Proof,
  n: number,
  seed: number,
  tell: (progress: ProofProgress) => void = () => undefined,
  now: () => number = () => performance.now(),
): Promise<ProofReport> {
  const startedAt = now();
  const secondsSoFar = () => Number(((now() - startedAt) / 1000).toFixed(1));
  let [tried, toldAt] = [0, startedAt];
  const attempt: Attempt = {
    ...{ n, seed, random: seededRandom(seed) },
    tried: (cases) => {
      tried += cases;
      if (now() - toldAt < silenceMs) return;
      toldAt = now();
      tell({ proof: proof.name, tried: Math.floor(tried), of: n, seconds: secondsSoFar() });
    },
  };
  const { failures, examples, met, leftOut = [] } = await proof.run(attempt);
  const seconds = secondsSoFar();
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
