/** One claim about the engine that a machine can try to break. */
export interface Proof {
  readonly name: string;
  /** The claim, as one sentence. */
  readonly goal: string;
  readonly defaultN: number;
  run(attempt: Attempt): Promise<Findings>;
}

export interface Attempt {
  /** How many cases to try. */
  readonly n: number;
  readonly seed: number;
  /** A number from 0 up to 1, the same sequence for the same seed. */
  readonly random: () => number;
  /** So many cases more have been tried: a run that takes an hour tells how far it is. */
  readonly tried: (cases: number) => void;
}

export interface Findings {
  readonly failures: number;
  /** A few of the failures, whole enough to repeat by hand. */
  readonly examples: readonly unknown[];
  /** What the cases met along the way: a proof that never came near a thing says nothing about it. */
  readonly met?: Readonly<Record<string, unknown>>;
  /** Parts of the claim that could not be tried here, and why: nothing is said about them. */
  readonly leftOut?: readonly string[];
}
