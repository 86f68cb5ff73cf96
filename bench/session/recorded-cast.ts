import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { InvariantBroken } from '../invariant.js';

interface Sent {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}
/** The one statement that writes a ballot, as the engine sends it; ids, sheet and key may be put in anew. */
export type RecordedCast = Sent & { readonly sample: readonly string[] };

/** Listens while one ballot is cast, and answers what wrote it. */
export async function recordCast(
  dataSource: DataSource,
  cast: () => Promise<unknown>,
  sample: readonly string[],
): Promise<RecordedCast> {
  const pool = (dataSource.driver as PostgresDriver).master as Pool;
  const query = pool.query.bind(pool) as (given: Sent) => Promise<unknown>;
  const sent: Sent[] = [];
  Object.assign(pool, {
    query: (statement: Sent) => {
      sent.push(statement);
      return query(statement);
    },
  });
  try {
    await cast();
  } finally {
    Reflect.deleteProperty(pool, 'query');
  }
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
