import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is for an owner nobody of whom has an account is kept on record, as what is for an office in which nobody sits. */
export class UnreachedOwners1766006780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unheld_office ADD COLUMN producer_id uuid REFERENCES producer, ADD COLUMN producer_name text;
      ALTER TABLE unheld_office DROP CONSTRAINT unheld_office_pkey;
      CREATE UNIQUE INDEX unheld_office_of ON unheld_office (outbox_id, place_id, producer_id) NULLS NOT DISTINCT;
      COMMENT ON TABLE unheld_office IS 'A message was for an office of this place, and nobody held it; or for an owner of this commune, and nobody of theirs had an account.';
      COMMENT ON COLUMN unheld_office.producer_name IS 'What the owner was called then; null: the message was for the office.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM unheld_office WHERE producer_id IS NOT NULL;
      DROP INDEX unheld_office_of;
      ALTER TABLE unheld_office DROP COLUMN producer_id, DROP COLUMN producer_name, ADD PRIMARY KEY (outbox_id, place_id);
      COMMENT ON TABLE unheld_office IS 'A message was for an office of this place, and nobody held it.';
    `);
  }
}
