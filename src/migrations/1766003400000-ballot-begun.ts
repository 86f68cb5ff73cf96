import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a ballot was being filled in: kept with the draft, and with the ballot once it is cast. */
export class BallotBegun1766003400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballot_draft ADD COLUMN begun_at timestamptz NOT NULL DEFAULT ocop_now();
      ALTER TABLE ballot ADD COLUMN begun_at timestamptz;
      COMMENT ON COLUMN ballot.begun_at IS 'When its draft was first saved; null where none was. Only hints look at it, never a result.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballot DROP COLUMN begun_at;
      ALTER TABLE ballot_draft DROP COLUMN begun_at;
    `);
  }
}
