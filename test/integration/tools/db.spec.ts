import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { migrations } from '../../../src/migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const tool = resolve(import.meta.dirname, '../../../tools/db.mjs');

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase({ migrated: false })));
afterAll(() => database.drop());

const db = (command: string) =>
  promisify(execFile)(process.execPath, [tool, command], {
    env: { ...process.env, DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl },
  });

describe('the database commands, on a database of somebody else’s', () => {
  it('go up, find no drift between the row classes and the schema, and go down by one', async () => {
    const newest = migrations.at(-1)?.name;
    expect((await db('up')).stdout).toContain(newest);
    expect((await db('up')).stdout).toContain('Nothing to run.');
    expect((await db('drift')).stdout).toContain('agree');
    expect((await db('down')).stdout).toBe(`Took back ${newest}\n`);
  });

  it('refuse a command they do not know', async () => {
    await expect(db('sideways')).rejects.toMatchObject({ code: 2 });
  });
});
