import { listenToClients, type ClientStatement } from '../scripts/world/listen-to-clients.js';

export type HeardStatement = Required<ClientStatement>;

/** The named statements that `work` sends, in their order. `instead` may put others in their place; it is told which of them it is, from 1. */
export async function heardStatements(
  work: () => Promise<unknown>,
  instead: (statement: HeardStatement, number: number) => HeardStatement = (statement) => statement,
): Promise<readonly HeardStatement[]> {
  const heard: HeardStatement[] = [];
  const stop = listenToClients((statement, send) => {
    if (!isNamed(statement)) return send(statement);
    heard.push(statement);
    return send(instead(statement, heard.length));
  });
  try {
    await work();
  } finally {
    stop();
  }
  return heard;
}

const isNamed = (statement: ClientStatement): statement is HeardStatement => statement.name !== undefined;
