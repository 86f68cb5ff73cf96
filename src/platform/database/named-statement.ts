import { DatabaseError, types, type Pool, type PoolClient, type QueryConfig } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { DatabaseUnavailable, isDatabaseUnavailable } from './database-unavailable.js';
import { refuseAfterEnd } from './in-transaction.js';

/** One SQL statement that the server parses once per connection and remembers by its name. */
export interface NamedStatement<Row> {
  readonly name: string;
  readonly text: string;
  /** Never set: carries the shape of a row, so that a caller need not repeat it. */
  readonly row?: Row;
}

/** `name` must be unique in the program and no longer than 63 bytes: PostgreSQL cuts it off there. */
export const namedStatement = <Row>(name: string, text: string): NamedStatement<Row> => ({ name, text });

/**
 * Runs a statement on the data source's own pool, or inside the transaction of a manager, and answers its rows. The only
 * way past TypeORM's query builder, for the paths where planning each time is too slow. A calendar day comes back as
 * 'YYYY-MM-DD', a bigint as a number, an instant as a Date. Throws `DatabaseUnavailable`, or `LateQuery` on a manager
 * whose transaction has ended.
 */
export async function runNamed<Row>(
  on: DataSource | EntityManager,
  { name, text }: NamedStatement<Row>,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  try {
    const query = { name, text, values: [...values], types: readers };
    const { rows } = await (on instanceof DataSource
      ? inPool(poolOf(on), query)
      : (await clientOf(on)).query(query));
    return rows as Row[];
  } catch (reason) {
    throw isDatabaseUnavailable(reason) ? new DatabaseUnavailable(reason) : reason;
  }
}

function poolOf(dataSource: DataSource): Pool {
  const { master } = dataSource.driver as PostgresDriver;
  if (!master) throw new DatabaseUnavailable(new Error('Driver not Connected'));
  return master as Pool;
}

/** pg's own way drops the connection, and every statement prepared on it, whenever the server refuses one. */
async function inPool(pool: Pool, query: QueryConfig) {
  const client = await pool.connect();
  let isBroken = false;
  try {
    return await client.query(query);
  } catch (reason) {
    isBroken = !(reason instanceof DatabaseError) || isDatabaseUnavailable(reason);
    throw reason;
  } finally {
    client.release(isBroken);
  }
}

async function clientOf(manager: EntityManager): Promise<PoolClient> {
  refuseAfterEnd(manager);
  if (!manager.queryRunner)
    throw new Error('A named statement needs a data source, or the manager of a transaction.');
  return (await manager.queryRunner.connect()) as PoolClient;
}

const asIs = (text: string) => text;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number.`);
  return value;
}

const readers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === types.builtins.DATE) return asIs;
    if (oid === types.builtins.INT8) return safeInteger;
    return types.getTypeParser(oid, format);
  },
} as typeof types;
