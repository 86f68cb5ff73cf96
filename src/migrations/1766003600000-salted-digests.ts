import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Digests of results, of minutes and of what is said of a conflict of interest carry a nonce in the ledger, as receipts of ballots
 * do: whoever reads the ledger alone could else try every result that is only shown, who gave which total, and each ground of a
 * conflict. What stands in the ledger already keeps the digest it has.
 */
export class SaltedDigests1766003600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE panel ADD COLUMN nonce uuid;
      COMMENT ON COLUMN panel.nonce IS 'Keeps the result from being guessed by its digest in the ledger; told once it is sealed. Null: closed before digests had one.';
      ALTER TABLE session_meeting ADD COLUMN nonce uuid;
      COMMENT ON COLUMN session_meeting.nonce IS 'Keeps the minutes from being guessed by their digest in the ledger. Null: kept before digests had one.';
      ALTER TABLE conflict_declaration ADD COLUMN nonce uuid;
      COMMENT ON COLUMN conflict_declaration.nonce IS 'Keeps ground and note from being guessed by their digest in the ledger. Null: stated before digests had one.';

      CREATE FUNCTION salted_digest(id uuid, nonce uuid, content text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT encode(sha256(convert_to(
          CASE WHEN nonce IS NULL THEN content ELSE json_build_array(id, nonce, content)::text END, 'UTF8')), 'hex') $$;
      COMMENT ON FUNCTION salted_digest IS 'SHA-256 of a JSON array of the fields in this order, the content as the stored text; of this text alone where there is no nonce.';

      CREATE FUNCTION give_nonce() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.nonce := gen_random_uuid();
        RETURN NEW;
      END $$;
      CREATE TRIGGER give_nonce BEFORE UPDATE ON panel FOR EACH ROW
        WHEN (OLD.status = 'open' AND NEW.status = 'closed') EXECUTE FUNCTION give_nonce();
      CREATE TRIGGER give_nonce BEFORE INSERT ON session_meeting FOR EACH ROW EXECUTE FUNCTION give_nonce();
      CREATE TRIGGER give_nonce BEFORE INSERT ON conflict_declaration FOR EACH ROW EXECUTE FUNCTION give_nonce();
      ${recordClosing('salted_digest(NEW.id, NEW.nonce, NEW.result::text)')}
      ${recordMeeting('salted_digest(NEW.session_id, NEW.nonce, NEW.meeting::text)')}
      ${recordConflict('salted_digest(NEW.dossier_id, NEW.nonce, json_build_array(NEW.ground, NEW.note)::text)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${recordClosing('digest_of(NEW.result)')}
      ${recordMeeting('digest_of(NEW.meeting)')}
      ${recordConflict('digest_of(json_build_array(NEW.ground, NEW.note))')}
      DROP TRIGGER give_nonce ON panel;
      DROP TRIGGER give_nonce ON session_meeting;
      DROP TRIGGER give_nonce ON conflict_declaration;
      DROP FUNCTION give_nonce();
      DROP FUNCTION salted_digest(uuid, uuid, text);
      ALTER TABLE panel DROP COLUMN nonce;
      ALTER TABLE session_meeting DROP COLUMN nonce;
      ALTER TABLE conflict_declaration DROP COLUMN nonce;
    `);
  }
}

const recordClosing = (digest: string) => `
  CREATE OR REPLACE FUNCTION record_panel_closing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(place_at_level(NEW.dossier_id, NEW.level), NEW.closed_at, o.person, 'panel.closed', NEW.dossier_id,
        json_build_object('panel', NEW.id, 'result', ${digest}, 'receipts',
          (SELECT encode(sha256(coalesce(string_agg(b.receipt, '' ORDER BY b.receipt), '')), 'hex') FROM ballot b WHERE b.panel_id = NEW.id)))
      FROM act_of_step(NEW.dossier_id, NEW.closed_at) o;
    RETURN NULL; END $$;`;

const recordMeeting = (digest: string) => `
  CREATE OR REPLACE FUNCTION record_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM record_act(c.place_id, NEW.kept_at, acting_person(), 'minutes.kept', NULL,
        json_build_object('session', s.id, 'digest', ${digest}))
      FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = NEW.session_id;
    RETURN NULL;
  END $$;`;

const recordConflict = (digest: string) => `
  CREATE OR REPLACE FUNCTION record_conflict() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(place_at_level(d.id, split_part(d.state, '.', 1)), NEW.stated_at, NEW.stated_by, 'conflict.stated', d.id,
        json_build_object('person', NEW.person_id, 'number', NEW.number, 'word', NEW.word, 'digest', ${digest}))
      FROM dossier d WHERE d.id = NEW.dossier_id;
    RETURN NULL; END $$;`;
