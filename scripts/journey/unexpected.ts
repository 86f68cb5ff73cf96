/** The server did something else than the story expects. */
export class Unexpected extends Error {}

/** Goes on only where the fact is as expected. */
export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Unexpected(otherwise);
}
