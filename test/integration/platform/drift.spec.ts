import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { migrationOptions, withDataSource } from '../../../src/platform/database/data-source.js';
import { findDrift } from '../../../src/platform/database/drift.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

@Entity('tree')
class TreeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('timestamptz', { name: 'planted_at' }) plantedAt: Date;
}

@Entity('tree')
class RicherTreeRow extends TreeRow {
  @Column('integer') height: number;
}

@Entity('tree')
class LooserTreeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('timestamptz', { name: 'planted_at' }) plantedAt: Date;
}

@Entity('forest')
class ForestRow {
  @PrimaryColumn('uuid') id: string;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  await withDataSource(migrationOptions(database.ownerUrl, []), async (dataSource) => {
    await dataSource.query(`
      CREATE TABLE tree (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL UNIQUE CHECK (btrim(name) <> ''),
        planted_at timestamptz NOT NULL DEFAULT clock_timestamp());
      CREATE INDEX tree_recent ON tree (planted_at) WHERE name > 'm';
      COMMENT ON COLUMN tree.name IS 'What it is called.';
    `);
  });
});
afterAll(() => database.drop());

describe('findDrift', () => {
  it('finds none where the schema only promises more: checks, keys, indexes, defaults, comments', async () => {
    expect(await findDrift(database.ownerUrl, [TreeRow])).toEqual({ rowClasses: 1, up: [], down: [] });
  });

  it.each([
    ['a column that the schema lacks', RicherTreeRow, 'ADD "height" integer'],
    ['a column that may be empty only in code', LooserTreeRow, 'ALTER COLUMN "name" DROP NOT NULL'],
    ['a table that the schema lacks', ForestRow, 'CREATE TABLE "forest"'],
  ])('finds %s', async (_what, row, statement) => {
    const { up, down } = await findDrift(database.ownerUrl, [row]);
    expect(up).toEqual([expect.stringContaining(statement)]);
    expect(down).toHaveLength(1);
  });
});
