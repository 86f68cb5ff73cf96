import type { DataSource, EntityManager } from 'typeorm';
import { namedStatement, runNamed } from './named-statement.js';

const statement = namedStatement<{ readonly today: string }>(
  'clock.today',
  `SELECT ocop_day(ocop_now()) AS today`,
);

/** The legal day of now as 'YYYY-MM-DD', by the database's clock. */
export async function legalDay(on: DataSource | EntityManager): Promise<string> {
  const [row] = await runNamed(on, statement);
  if (!row) throw new Error('The database tells no day');
  return row.today;
}
