import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A province forwards dossiers to the ministry, which is no place of the system. */
export class LettersToTheMinistry1766005700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter ALTER COLUMN to_place_id DROP NOT NULL,
        ADD CONSTRAINT only_dossiers_go_to_the_ministry CHECK (to_place_id IS NOT NULL OR kind = 'dossierForwarding');
      COMMENT ON COLUMN letter.to_place_id IS 'NULL: to the ministry.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter DROP CONSTRAINT only_dossiers_go_to_the_ministry, ALTER COLUMN to_place_id SET NOT NULL;
      COMMENT ON COLUMN letter.to_place_id IS NULL;
    `);
  }
}
