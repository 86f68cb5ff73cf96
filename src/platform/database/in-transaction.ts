import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** A query came after its transaction had ended: somebody forgot to await. It was refused, nothing was written. */
export class LateQuery extends Error {
  constructor() {
    super('A query was issued after its transaction had ended; await everything inside the transaction.');
    this.name = LateQuery.name;
  }
}

/**
 * Runs `work` in one READ COMMITTED transaction and commits when it resolves, rolls back when it rejects.
 *
 * Replaces `dataSource.transaction`, in which a query issued by a branch that nobody awaited is sent after the ROLLBACK
 * on the same connection and stays committed (typeorm#12645). Here such a query is refused with `LateQuery`.
 */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction('READ COMMITTED');
    const gate = gateOf(runner);
    try {
      const result = await work(runner.manager);
      gate.close();
      ended.add(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (reason) {
      gate.close();
      ended.add(runner.manager);
      // The reason matters more than a rollback that a lost connection has done already.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw reason;
    }
  } finally {
    await runner.release();
  }
}

const ended = new WeakSet<EntityManager>();

/** Throws `LateQuery` once the manager's transaction has ended: its connection may be somebody else's by then. */
export function refuseAfterEnd(manager: EntityManager): void {
  if (ended.has(manager)) throw new LateQuery();
}

/** Once closed, the runner passes on only what TypeORM itself sends to end the transaction. */
function gateOf(runner: QueryRunner): { close(): void } {
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const stream = runner.stream.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  let closed = false;
  const guarded =
    (send: typeof query): typeof query =>
    (sql, ...rest) =>
      closed && sql !== 'COMMIT' && sql !== 'ROLLBACK' ? Promise.reject(new LateQuery()) : send(sql, ...rest);
  Object.assign(runner, { query: guarded(query), stream: guarded(stream) });
  return { close: () => (closed = true) };
}
