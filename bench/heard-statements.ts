import { Client } from 'pg';

export interface HeardStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}
type Query = (this: Client, statement: unknown, ...rest: unknown[]) => unknown;

/** The named statements that `work` sends, in their order. `instead` may put others in their place; it is told which of them it is, from 1. */
export async function heardStatements(
  work: () => Promise<unknown>,
  instead: (statement: HeardStatement, number: number) => HeardStatement = (statement) => statement,
): Promise<readonly HeardStatement[]> {
  const query = Reflect.get(Client.prototype, 'query') as Query;
  const heard: HeardStatement[] = [];
  const listening: Query = function (statement, ...rest) {
    if (!isNamed(statement)) return query.call(this, statement, ...rest);
    heard.push(statement);
    return query.call(this, instead(statement, heard.length), ...rest);
  };
  Reflect.set(Client.prototype, 'query', listening);
  try {
    await work();
  } finally {
    Reflect.set(Client.prototype, 'query', query);
  }
  return heard;
}

const isNamed = (statement: unknown): statement is HeardStatement =>
  typeof statement === 'object' && statement !== null && 'name' in statement;
