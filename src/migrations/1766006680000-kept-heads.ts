import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever kept a signed head finds it by its hash alone, as paper tells it. */
export class KeptHeads1766006680000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ledger_checkpoint_hash ON ledger_checkpoint (hash)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ledger_checkpoint_hash`);
  }
}
