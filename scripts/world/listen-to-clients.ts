import { Client } from 'pg';

/** A statement that comes as an object: whatever is not plain text. */
export interface ClientStatement {
  readonly name?: string;
  readonly text?: string;
  readonly values?: readonly unknown[];
}
type Send = (statement: ClientStatement) => unknown;
type Query = (this: Client, statement: ClientStatement | string, ...rest: unknown[]) => unknown;

/** From now on every such statement of every client of this process is `sent` by the caller. Answers what ends it. */
export function listenToClients(sent: (statement: ClientStatement, send: Send) => unknown): () => void {
  const original = Reflect.get(Client.prototype, 'query') as Query;
  const query: Query = function (statement, ...rest) {
    if (typeof statement === 'string') return original.call(this, statement, ...rest);
    return sent(statement, (given) => original.call(this, given, ...rest));
  };
  Reflect.set(Client.prototype, 'query', query);
  return () => Reflect.set(Client.prototype, 'query', original);
}
