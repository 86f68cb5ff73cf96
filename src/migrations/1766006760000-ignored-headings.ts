import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A spreadsheet keeps which of its headings name no column: what stood under them was not read. */
export class IgnoredHeadings1766006760000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE plan_import ADD COLUMN ignored_headings json NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN plan_import.ignored_headings IS 'Headings that name no column of the template; empty too of what was read before they were kept.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE plan_import DROP COLUMN ignored_headings`);
  }
}
