import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lawful times that run for a dossier, beside the dates of its round, and what was asked of its owner so far. */
export class StageClocks1766004000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier
        ADD COLUMN clocks json NOT NULL DEFAULT '[]',
        ADD COLUMN clock_due_on date,
        ADD COLUMN supplements_asked json NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN dossier.clocks IS 'Lawful times that were begun and are not over, with the stretches in which they stood still.';
      COMMENT ON COLUMN dossier.clock_due_on IS 'The first day on which one of the running ones ends.';
      COMMENT ON COLUMN dossier.supplements_asked IS 'Every request for supplement in this round, answered or not.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier DROP COLUMN clocks, DROP COLUMN clock_due_on, DROP COLUMN supplements_asked;
    `);
  }
}
