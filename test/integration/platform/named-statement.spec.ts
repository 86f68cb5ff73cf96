import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { applicationOptions } from '../../../src/platform/database/data-source.js';
import { namedStatement, runNamed } from '../../../src/platform/database/named-statement.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  dataSource = await new DataSource(applicationOptions({ url: database.appUrl, poolSize: 1 })).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('runNamed', () => {
  const facts = namedStatement<{ day: string; many: number; at: Date; exact: string }>(
    'spec.facts',
    "SELECT $1::date AS day, 9007199254740991 AS many, timestamptz '2021-06-30T00:00:00+07' AS at, 89.95 AS exact",
  );

  it('reads days as text, big integers as numbers, instants as dates', async () => {
    expect(await runNamed(dataSource, facts, ['2021-06-30'])).toEqual([
      { day: '2021-06-30', many: 9007199254740991, at: new Date('2021-06-29T17:00:00Z'), exact: '89.95' },
    ]);
  });

  it('refuses a big integer that a number cannot hold', async () => {
    const tooBig = namedStatement<{ many: number }>('spec.too-big', 'SELECT 9007199254740993 AS many');
    await expect(runNamed(dataSource, tooBig)).rejects.toThrow(RangeError);
  });

  it('is prepared once on a connection', async () => {
    await runNamed(dataSource, facts, ['2021-06-29']);
    const prepared = await dataSource.query<{ name: string }[]>('SELECT name FROM pg_prepared_statements');
    expect(prepared.filter(({ name }) => name === 'spec.facts')).toHaveLength(1);
  });

  it('passes on what the database refuses, and keeps its connection', async () => {
    const connection = () => dataSource.query<unknown[]>('SELECT pg_backend_pid()');
    const before = await connection();
    await expect(runNamed(dataSource, facts, ['30/02/2021'])).rejects.toMatchObject({ code: '22008' });
    expect(await connection()).toEqual(before);
  });
});
