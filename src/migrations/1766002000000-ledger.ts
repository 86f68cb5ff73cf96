import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened at a place, as a chain of hashes that nobody can rewrite unseen. No foreign keys: a ledger stands alone. */
export class Ledger1766002000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(acts);
    await runner.query(chain);
    await runner.query(linking);
    await runner.query(checkpoints);
    await runner.query(neverRewritten);
  }

  /** Fails where a checkpoint has been told: its message fits no older outbox. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox DROP CONSTRAINT a_checkpoint_is_told_by_place_and_number,
        DROP CONSTRAINT outbox_kind_check, DROP COLUMN place_id, DROP COLUMN checkpoint,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder'));
      DROP TABLE ledger_checkpoint, ledger_row, ledger_head, act_waiting;
      DROP FUNCTION link_ledger(uuid, integer);
      DROP FUNCTION act_hash(bytea, act);
      DROP TABLE act;
      DROP FUNCTION await_linking(); DROP FUNCTION record_signing(); DROP FUNCTION refuse_rewriting();
    `);
  }
}

const acts = `
  CREATE TABLE act (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    place_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT ocop_now(),
    person_id uuid,
    kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'),
    dossier_id uuid,
    subject json NOT NULL CHECK (json_typeof(subject) = 'object')
  );
  CREATE INDEX act_dossier ON act (dossier_id) WHERE dossier_id IS NOT NULL;
  CREATE INDEX act_person ON act (person_id) WHERE person_id IS NOT NULL;
  COMMENT ON TABLE act IS 'Everything that was done, once. Written by triggers on what is done, and by the application where something is only read.';
  COMMENT ON COLUMN act.place_id IS 'Where it was done: the place of the level that acted. 00000000-0000-4000-8000-000000000000 stands for the whole country.';
  COMMENT ON COLUMN act.person_id IS 'Null: the system.';
  COMMENT ON COLUMN act.subject IS 'Ids, codes and digests of what it was done to; never a name, a mark, a total or a receipt.';

  CREATE TABLE act_waiting (
    place_id uuid NOT NULL,
    at timestamptz NOT NULL,
    act_id uuid NOT NULL,
    PRIMARY KEY (place_id, at, act_id)
  ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
  COMMENT ON TABLE act_waiting IS 'Acts that stand in no chain yet; link_ledger empties it.';

  -- As the owner: nobody else may put anything here, or take it away.
  CREATE FUNCTION await_linking() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    INSERT INTO act_waiting (place_id, at, act_id) VALUES (NEW.place_id, NEW.at, NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER await_linking AFTER INSERT ON act FOR EACH ROW EXECUTE FUNCTION await_linking();
  GRANT SELECT, INSERT ON act TO ocop_app;
  GRANT SELECT ON act_waiting TO ocop_app;
`;

const chain = `
  CREATE TABLE ledger_head (
    place_id uuid PRIMARY KEY,
    number bigint NOT NULL DEFAULT 0,
    hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex')
  );
  COMMENT ON TABLE ledger_head IS 'The last row of each chain; whoever adds to a chain locks it here.';

  CREATE TABLE ledger_row (
    place_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    act_id uuid NOT NULL UNIQUE,
    hash bytea NOT NULL,
    PRIMARY KEY (place_id, number)
  );
  COMMENT ON TABLE ledger_row IS 'Sổ cái: the acts of a place in one order, each chained to the one before.';
  COMMENT ON COLUMN ledger_row.hash IS 'sha256(hash of the previous row || canonical act); 32 zero bytes stand before the first. See docs/ledger.md.';

  CREATE FUNCTION act_hash(previous bytea, taken act) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(previous || convert_to(json_build_array(taken.id, taken.place_id,
      to_char(taken.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), taken.person_id, taken.kind, taken.dossier_id,
      taken.subject::text)::text, 'UTF8')) $$;
  COMMENT ON FUNCTION act_hash IS 'The canonical act is a JSON array of its fields in this order, a comma and a blank between them, the subject as the stored text.';
  GRANT SELECT ON ledger_head, ledger_row TO ocop_app;
`;

// Writers never wait for one another: only those who link do, and they see whatever was committed before they got the lock.
const linking = `
  CREATE FUNCTION link_ledger(place uuid, at_most integer DEFAULT NULL) RETURNS TABLE (number bigint, hash bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    head ledger_head;
    waiting act_waiting;
    taken act;
  BEGIN
    INSERT INTO ledger_head (place_id) VALUES (place) ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT head FROM ledger_head h WHERE h.place_id = place FOR UPDATE;
    FOR waiting IN SELECT * FROM act_waiting w WHERE w.place_id = place ORDER BY w.at, w.act_id LIMIT at_most LOOP
      SELECT * INTO taken FROM act a WHERE a.id = waiting.act_id;
      CONTINUE WHEN NOT FOUND;
      head.number := head.number + 1;
      head.hash := act_hash(head.hash, taken);
      INSERT INTO ledger_row (place_id, number, act_id, hash) VALUES (place, head.number, taken.id, head.hash);
      DELETE FROM act_waiting w WHERE w.place_id = place AND w.at = waiting.at AND w.act_id = waiting.act_id;
    END LOOP;
    UPDATE ledger_head h SET number = head.number, hash = head.hash WHERE h.place_id = place AND h.number < head.number;
    RETURN QUERY SELECT head.number, head.hash;
  END $$;
  COMMENT ON FUNCTION link_ledger IS 'Chains the waiting acts of a place, by time and id, and answers the head: all, or at most so many. Holds the chain until the transaction ends.';
  REVOKE EXECUTE ON FUNCTION link_ledger FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION link_ledger TO ocop_app;
`;

const checkpoints = `
  CREATE TABLE ledger_checkpoint (
    place_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    hash bytea NOT NULL,
    signed_at timestamptz NOT NULL,
    signed_by uuid,
    key_id text NOT NULL,
    text text NOT NULL,
    signature bytea NOT NULL CHECK (octet_length(signature) = 64),
    PRIMARY KEY (place_id, number)
  );
  COMMENT ON TABLE ledger_checkpoint IS 'Heads of chains as they were signed; whoever kept one can hold it against the chain later.';
  COMMENT ON COLUMN ledger_checkpoint.signed_by IS 'Who asked for it; null: the system, at the sealing of a panel.';
  COMMENT ON COLUMN ledger_checkpoint.signature IS 'Ed25519 over the text as UTF-8.';

  CREATE FUNCTION record_signing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO act (place_id, at, person_id, kind, subject) VALUES (NEW.place_id, NEW.signed_at, NEW.signed_by, 'ledger.signed',
      json_build_object('number', NEW.number, 'hash', encode(NEW.hash, 'hex'), 'key', NEW.key_id));
    RETURN NULL;
  END $$;
  CREATE TRIGGER record_signing AFTER INSERT ON ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION record_signing();
  GRANT SELECT, INSERT ON ledger_checkpoint TO ocop_app;

  ALTER TABLE outbox ADD COLUMN place_id uuid, ADD COLUMN checkpoint bigint,
    DROP CONSTRAINT outbox_kind_check,
    ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint')),
    ADD CONSTRAINT a_checkpoint_is_told_by_place_and_number CHECK ((kind = 'checkpoint') = (place_id IS NOT NULL AND checkpoint IS NOT NULL));
  COMMENT ON COLUMN outbox.checkpoint IS 'With place_id, the signed head of a ledger that its auditors are sent.';
`;

// ALWAYS: replication settings do not open this door either. The owner must take the trigger away, and that shows.
const neverRewritten = `
  CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what stands in a ledger stays as it is' USING ERRCODE = 'OC020';
  END $$;
  ${['act', 'ledger_row', 'ledger_checkpoint']
    .map(
      (table) => `
  CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
  ALTER TABLE ${table} ENABLE ALWAYS TRIGGER refuse_rewriting;`,
    )
    .join('')}
  CREATE TRIGGER refuse_rewriting BEFORE DELETE OR TRUNCATE ON ledger_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
  ALTER TABLE ledger_head ENABLE ALWAYS TRIGGER refuse_rewriting;
`;
