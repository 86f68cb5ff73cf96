import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each ballot has a receipt: a hash of all it says, which its voter keeps and may hold against it at any time. */
export class BallotReceipt1766001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ballot_receipt(panel_id uuid, person_id uuid, cast_at timestamptz, nonce uuid, marks text, declared text,
        confirmed_empty text, notes text, evaluated text, total smallint) RETURNS bytea LANGUAGE sql STABLE AS $$
        SELECT sha256(convert_to(json_build_array(panel_id, person_id, to_char(cast_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          nonce, marks, declared, confirmed_empty, notes, evaluated, total)::text, 'UTF8')) $$;
      COMMENT ON FUNCTION ballot_receipt IS 'A JSON array of the fields in this order, the sheet as the stored texts. The nonce keeps marks from being guessed by trial.';

      ALTER TABLE ballot ADD COLUMN nonce uuid NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN receipt bytea;
      UPDATE ballot SET receipt = ballot_receipt(panel_id, person_id, cast_at, nonce, marks::text, declared::text,
        confirmed_empty::text, notes::text, evaluated::text, total);
      ALTER TABLE ballot ALTER COLUMN receipt SET NOT NULL;

      CREATE FUNCTION give_ballot_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.nonce := gen_random_uuid();
        NEW.receipt := ballot_receipt(NEW.panel_id, NEW.person_id, NEW.cast_at, NEW.nonce, NEW.marks::text, NEW.declared::text,
          NEW.confirmed_empty::text, NEW.notes::text, NEW.evaluated::text, NEW.total);
        RETURN NEW;
      END $$;
      CREATE TRIGGER give_ballot_receipt BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION give_ballot_receipt();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER give_ballot_receipt ON ballot;
      DROP FUNCTION give_ballot_receipt();
      ALTER TABLE ballot DROP COLUMN receipt, DROP COLUMN nonce;
      DROP FUNCTION ballot_receipt(uuid, uuid, timestamptz, uuid, text, text, text, text, text, smallint);
    `);
  }
}
