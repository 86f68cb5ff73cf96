import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message for an office in which nobody sits is kept on record, with whether the office above was told instead. */
export class UnheldOffices1766006520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unheld_office (
        outbox_id uuid NOT NULL REFERENCES outbox,
        place_id uuid NOT NULL REFERENCES place,
        told_above boolean NOT NULL,
        found_at timestamptz NOT NULL,
        PRIMARY KEY (outbox_id, place_id)
      );
      CREATE INDEX unheld_office_found ON unheld_office (found_at);
      COMMENT ON TABLE unheld_office IS 'A message was for an office of this place, and nobody held it.';
      COMMENT ON COLUMN unheld_office.told_above IS 'Whether somebody above was told in its place; else nobody was.';
      GRANT SELECT, INSERT ON unheld_office TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE unheld_office`);
  }
}
