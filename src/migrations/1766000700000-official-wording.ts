import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The statutory wording that an operator imports; the application only reads it. */
export class OfficialWording1766000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE official_wording (
        criteria_file text NOT NULL,
        set_code text NOT NULL,
        labels json NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (criteria_file, set_code)
      );
      COMMENT ON TABLE official_wording IS 'Lời văn của quyết định: printed names and options by criterion, laid over our paraphrases. Points never come from here.';
      GRANT SELECT ON official_wording TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE official_wording`);
  }
}
