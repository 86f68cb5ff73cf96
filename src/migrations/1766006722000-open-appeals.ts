import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of work ask which dossiers have an open appeal: a few of very many. */
export class OpenAppeals1766006722000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX appeal_open ON appeal (dossier_id) WHERE status IN ('filed', 'scoring')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX appeal_open');
  }
}
