import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A product that did not pass has no open dossier any more: its path has ended, and another may be filed beside it. */
export class NotPassedIsEnded1766007200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE dossier SET open = false WHERE state = 'closed.notPassed';
      CREATE INDEX dossier_product ON dossier (product_id);
      COMMENT ON COLUMN dossier.open IS 'False once the path has ended, though it may go on again.';
    `);
  }

  /** Of each product the newest, where no other is open: an earlier filing stays ended. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE dossier SET open = true WHERE id IN (
        SELECT DISTINCT ON (product_id) id FROM dossier
         WHERE state = 'closed.notPassed' AND product_id NOT IN (SELECT product_id FROM dossier WHERE open)
         ORDER BY product_id, stage_entered_at DESC);
      DROP INDEX dossier_product;
      COMMENT ON COLUMN dossier.open IS 'False once no action is possible any more.';
    `);
  }
}
