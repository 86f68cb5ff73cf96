import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions number their criteria sets differently: a product says by whose list it was classified. */
export class ProductClassification1766000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Until now products could be entered under QĐ 1048 alone.
    await runner.query(`
      ALTER TABLE product ADD COLUMN rulebook text NOT NULL DEFAULT 'qd-1048-2019' CHECK (rulebook <> '');
      ALTER TABLE product ALTER COLUMN rulebook DROP DEFAULT;
      COMMENT ON COLUMN product.rulebook IS 'The decision whose list of sets the product was classified by.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE product DROP COLUMN rulebook`);
  }
}
