import type { Client } from 'pg';

/**
 * As the owner: time stands still, and what the database makes up by itself it makes up alike wherever the same is done,
 * receipts included: of two equal ballots of one member they are equal, of others they are not. So it is with nonces of results and minutes.
 */
export async function holdStill(client: Client, instant: string): Promise<void> {
  await client.query(`
    CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT timestamptz '${instant}' $$;
    CREATE SEQUENCE proof_ids;
    GRANT USAGE ON proof_ids TO ocop_app;
    CREATE FUNCTION proof_id() RETURNS uuid LANGUAGE sql VOLATILE
      AS $$ SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(nextval('proof_ids')), 12, '0'))::uuid $$;
    -- Statements that make up ids themselves find this one first.
    CREATE FUNCTION gen_random_uuid() RETURNS uuid LANGUAGE sql VOLATILE AS $$ SELECT proof_id() $$;
    CREATE OR REPLACE FUNCTION give_ballot_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.nonce := md5(NEW.panel_id::text || NEW.person_id::text)::uuid;
      NEW.receipt := ballot_receipt(NEW.panel_id, NEW.person_id, NEW.cast_at, NEW.nonce, NEW.marks::text, NEW.declared::text,
        NEW.confirmed_empty::text, NEW.notes::text, NEW.evaluated::text, NEW.total);
      RETURN NEW;
    END $$;
    CREATE OR REPLACE FUNCTION give_nonce() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.nonce := md5(coalesce(to_json(NEW) ->> 'id', to_json(NEW) ->> 'session_id', to_json(NEW) ->> 'dossier_id'))::uuid;
      RETURN NEW;
    END $$;
    CREATE FUNCTION still_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.nonce := md5(NEW.appeal_id::text || NEW.person_id::text)::uuid;
      NEW.receipt := ballot_receipt(NEW.appeal_id, NEW.person_id, NEW.cast_at, NEW.nonce, NEW.marks::text, NEW.declared::text,
        NEW.confirmed_empty::text, NEW.notes::text, NEW.evaluated::text, NEW.total);
      RETURN NEW;
    END $$;
    -- After the trigger that refuses, by its name.
    CREATE TRIGGER still_receipt BEFORE INSERT ON appeal_ballot FOR EACH ROW EXECUTE FUNCTION still_receipt();`);
  const { rows } = await client.query<{ change: string }>(`
    SELECT format('ALTER TABLE %I ALTER COLUMN %I SET DEFAULT %s', table_name, column_name,
        CASE WHEN column_default ~ 'uuid' THEN 'proof_id()' ELSE quote_literal('${instant}') || '::timestamptz' END) AS change
      FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public')
       AND column_default ~ '(clock_timestamp|ocop_now|now|gen_random_uuid)[(]'`);
  for (const { change } of rows) await client.query(change);
  const [{ name } = { name: '' }] = (
    await client.query<{ name: string }>('SELECT current_database() AS name')
  ).rows;
  await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} SET search_path = public, pg_catalog`);
  // Written down by the migrations themselves, before time stood still.
  await client.query(`UPDATE calendar_version SET made_at = '${instant}'`);
}
