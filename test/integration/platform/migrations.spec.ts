import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '../../../src/migrations/index.js';
import { applicationOptions, withDataSource } from '../../../src/platform/database/data-source.js';
import { migrate, requireMigrated, undoLastMigration } from '../../../src/platform/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeEach(async () => (database = await createTestDatabase({ migrated: false })));
afterEach(() => database.drop());

const asApplication = <Result>(work: Parameters<typeof withDataSource<Result>>[1]) =>
  withDataSource(applicationOptions({ url: database.appUrl }), work);

const everythingInPublic = () =>
  withDataSource(applicationOptions({ url: database.superUrl }), async (dataSource) => {
    const rows = await dataSource.query<{ name: string }[]>(`
      SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind <> 'i' AND c.relname NOT LIKE 'schema_migration%'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      UNION ALL
      SELECT p.oid::regprocedure::text FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      ORDER BY name`);
    return rows.map(({ name }) => name);
  });

describe('the migrations of the project', () => {
  it('go up once, down to nothing, and up to the same again', async () => {
    const names = migrations.map(({ name }) => name);
    expect(await migrate(database.ownerUrl, migrations)).toEqual(names);
    expect(await migrate(database.ownerUrl, migrations)).toEqual([]);
    const afterUp = await everythingInPublic();

    for (const name of names.toReversed()) {
      expect(await undoLastMigration(database.ownerUrl, migrations)).toBe(name);
    }
    expect(await undoLastMigration(database.ownerUrl, migrations)).toBeUndefined();
    expect(await everythingInPublic()).toEqual([]);

    expect(await migrate(database.ownerUrl, migrations)).toEqual(names);
    expect(await everythingInPublic()).toEqual(afterUp);
  });

  it('are listed oldest first', () => {
    const times = migrations.map(({ name }) => Number(name.slice(-13)));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });
});

class Sapling1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE TABLE sapling (id integer PRIMARY KEY)');
    await runner.query('SELECT pg_sleep(0.05)');
  }
  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE sapling');
  }
}

class Broken1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE TABLE half_done (id integer PRIMARY KEY)');
    await runner.query('SELECT 1 / 0');
  }
  async down() {}
}

describe('migrate', () => {
  it('runs each migration once when replicas start together', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, [Sapling1700000000000])));
    expect(runs.flat()).toEqual(['Sapling1700000000000']);
  });

  it('leaves nothing of a migration that fails, and keeps those before it', async () => {
    const both = [Sapling1700000000000, Broken1700000001000];
    await expect(migrate(database.ownerUrl, both)).rejects.toThrow('division by zero');
    expect(await everythingInPublic()).toEqual(['sapling']);
  });

  it('lets the application see what ran, but not change the schema', async () => {
    await migrate(database.ownerUrl, [Sapling1700000000000]);
    await asApplication(async (dataSource) => {
      await requireMigrated(dataSource, [Sapling1700000000000]);
      await expect(requireMigrated(dataSource, [Sapling1700000000000, Broken1700000001000])).rejects.toThrow(
        'Broken1700000001000',
      );
      await expect(dataSource.query('CREATE TABLE mine (id integer)')).rejects.toThrow('permission denied');
      await expect(dataSource.query('SELECT * FROM sapling')).rejects.toThrow('permission denied');
      await expect(dataSource.query('DELETE FROM schema_migration')).rejects.toThrow('permission denied');
    });
  });

  it('tells a process that finds an empty database what is missing', async () => {
    await asApplication(async (dataSource) => {
      await expect(requireMigrated(dataSource, [Sapling1700000000000])).rejects.toThrow(
        'Sapling1700000000000',
      );
    });
  });
});
