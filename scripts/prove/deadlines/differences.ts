/** What was compared and what differed; a few of the differences are kept whole. */
export class Differences {
  cases = 0;
  failures = 0;
  readonly examples: unknown[] = [];

  compare(what: string, input: unknown, engine: unknown, expected: unknown): void {
    this.cases += 1;
    if (engine === expected) return;
    this.failures += 1;
    if (this.examples.length < 5) this.examples.push({ what, input, engine, expected });
  }
}
