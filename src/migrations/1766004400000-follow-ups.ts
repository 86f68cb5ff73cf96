import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked for rated products after their recognition, what was done for each, and how it was checked again. */
export class FollowUps1766004400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE follow_up_call (
        id uuid PRIMARY KEY,
        place_id uuid NOT NULL REFERENCES place,
        kind text NOT NULL CHECK (kind IN ('growthSupport', 'tradePromotion', 'recheck')),
        due_on date NOT NULL,
        due_counts text NOT NULL CHECK (due_counts IN ('before', 'by')),
        basis_number text NOT NULL CHECK (btrim(basis_number) <> ''),
        basis_on date NOT NULL,
        source text CHECK (btrim(source) <> ''),
        carried_out_by text NOT NULL CHECK (carried_out_by IN ('commune', 'district', 'province')),
        star_from smallint NOT NULL CHECK (star_from BETWEEN 3 AND 5),
        star_to smallint NOT NULL CHECK (star_to BETWEEN star_from AND 5),
        issued_by uuid NOT NULL REFERENCES person,
        issued_at timestamptz NOT NULL DEFAULT ocop_now()
      );
      CREATE INDEX follow_up_call_place ON follow_up_call (place_id, issued_at);
      COMMENT ON TABLE follow_up_call IS 'A letter that asks for something to be done for rated products by a day. "before" excludes the day, "by" includes it.';
      COMMENT ON COLUMN follow_up_call.basis_number IS 'The paper that orders it, with its day in basis_on.';

      CREATE TABLE follow_up (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        call_id uuid NOT NULL REFERENCES follow_up_call,
        dossier_id uuid NOT NULL REFERENCES recognition (dossier_id),
        place_id uuid NOT NULL REFERENCES place,
        responsible_id uuid REFERENCES person,
        machine_id text NOT NULL,
        machine_version text NOT NULL,
        state text NOT NULL,
        done_on date,
        findings json,
        proposal json,
        outcome text CHECK (outcome IN ('confirm', 'downgrade', 'revoke')),
        decision_number text CHECK (btrim(decision_number) <> ''),
        decided_on date,
        UNIQUE (call_id, dossier_id),
        CONSTRAINT a_decision_has_outcome_and_day CHECK ((state = 'decided') = (outcome IS NOT NULL AND decided_on IS NOT NULL)),
        CONSTRAINT a_decision_against_a_star_has_a_number CHECK (outcome IS NULL OR outcome = 'confirm' OR decision_number IS NOT NULL)
      );
      CREATE INDEX follow_up_dossier ON follow_up (dossier_id);
      CREATE INDEX follow_up_place ON follow_up (place_id);
      COMMENT ON TABLE follow_up IS 'What a call asks for one rated product, run by the machine whose id and version stand beside the state.';
      COMMENT ON COLUMN follow_up.dossier_id IS 'The recognition that the product stands under. A decision here changes nothing of it.';
      COMMENT ON COLUMN follow_up.place_id IS 'Where it is carried out.';
      COMMENT ON COLUMN follow_up.done_on IS 'When it was completed, or its outcome proposed: whether that was in time is told by this.';

      CREATE TABLE follow_up_step (
        follow_up_id uuid NOT NULL REFERENCES follow_up,
        number integer NOT NULL CHECK (number > 0),
        action text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        place_id uuid NOT NULL REFERENCES place,
        taken_by uuid NOT NULL REFERENCES person,
        taken_at timestamptz NOT NULL,
        details json NOT NULL,
        PRIMARY KEY (follow_up_id, number)
      );
      COMMENT ON TABLE follow_up_step IS 'Everything done with a follow-up. Written once, never changed.';

      CREATE TABLE follow_up_photo (
        id uuid PRIMARY KEY,
        follow_up_id uuid NOT NULL REFERENCES follow_up,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        attached_by uuid NOT NULL REFERENCES person,
        attached_at timestamptz NOT NULL DEFAULT ocop_now()
      );
      CREATE INDEX follow_up_photo_of ON follow_up_photo (follow_up_id);

      CREATE TABLE follow_up_entry (
        id uuid PRIMARY KEY,
        follow_up_id uuid NOT NULL REFERENCES follow_up,
        what text NOT NULL CHECK (what IN ('fair', 'marketLink', 'publicity', 'support')),
        title text NOT NULL CHECK (btrim(title) <> ''),
        place text CHECK (btrim(place) <> ''),
        from_on date NOT NULL,
        to_on date NOT NULL CHECK (to_on >= from_on),
        partners text[] NOT NULL,
        contracts integer NOT NULL CHECK (contracts >= 0),
        contract_value bigint NOT NULL CHECK (contract_value >= 0),
        revenue bigint NOT NULL CHECK (revenue >= 0),
        note text,
        photo_ids uuid[] NOT NULL,
        added_by uuid NOT NULL REFERENCES person,
        added_at timestamptz NOT NULL DEFAULT ocop_now(),
        withdrawn_at timestamptz,
        withdrawn_reason text,
        CONSTRAINT a_value_is_of_contracts CHECK (contract_value = 0 OR contracts > 0),
        CONSTRAINT what_is_withdrawn_has_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND btrim(withdrawn_reason) <> '')
      );
      CREATE INDEX follow_up_entry_of ON follow_up_entry (follow_up_id, added_at);
      COMMENT ON TABLE follow_up_entry IS 'Something done for a rated product: a fair, buyers, publicity, support.';
      COMMENT ON COLUMN follow_up_entry.contract_value IS 'Whole đồng, as revenue.';

      CREATE FUNCTION refuse_change_of_decided_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.state = 'decided' THEN
          RAISE EXCEPTION 'what was decided after a re-check stays as it was decided' USING ERRCODE = 'OC029';
        END IF;
        RETURN NEW; END $$;
      CREATE TRIGGER refuse_change_of_decided_follow_up BEFORE UPDATE ON follow_up
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decided_follow_up();
      CREATE FUNCTION refuse_change_of_follow_up_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NOT NULL)
           OR NOT EXISTS (SELECT FROM follow_up WHERE id = NEW.follow_up_id AND state = 'open') THEN
          RAISE EXCEPTION 'entries change only while their follow-up is open, and are withdrawn once' USING ERRCODE = 'OC030';
        END IF;
        RETURN NEW; END $$;
      CREATE TRIGGER refuse_change_of_follow_up_entry BEFORE INSERT OR UPDATE ON follow_up_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_follow_up_entry();

      GRANT SELECT, INSERT ON follow_up_call, follow_up, follow_up_step, follow_up_photo, follow_up_entry TO ocop_app;
      GRANT UPDATE (version, responsible_id, state, done_on, findings, proposal, outcome, decision_number, decided_on) ON follow_up TO ocop_app;
      GRANT UPDATE (withdrawn_at, withdrawn_reason) ON follow_up_entry TO ocop_app;
    `);
    await runner.query(`
      CREATE FUNCTION record_follow_up_call() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(NEW.place_id, NEW.issued_at, NEW.issued_by, 'follow-up.called', NULL, json_build_object('call', NEW.id, 'kind', NEW.kind,
          'digest', digest_of(json_build_array(NEW.due_on, NEW.due_counts, NEW.basis_number, NEW.basis_on, NEW.source, NEW.carried_out_by, NEW.star_from, NEW.star_to))));
        RETURN NULL; END $$;
      CREATE TRIGGER record_follow_up_call AFTER INSERT ON follow_up_call FOR EACH ROW EXECUTE FUNCTION record_follow_up_call();
      CREATE FUNCTION record_follow_up_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(NEW.place_id, NEW.taken_at, NEW.taken_by, 'follow-up.step', (SELECT dossier_id FROM follow_up WHERE id = NEW.follow_up_id),
          json_build_object('followUp', NEW.follow_up_id, 'number', NEW.number, 'action', NEW.action, 'digest', digest_of(NEW.details)));
        RETURN NULL; END $$;
      CREATE TRIGGER record_follow_up_step AFTER INSERT ON follow_up_step FOR EACH ROW EXECUTE FUNCTION record_follow_up_step();

      ALTER TABLE outbox
        ADD COLUMN follow_up_call_id uuid REFERENCES follow_up_call,
        ADD COLUMN follow_up_id uuid REFERENCES follow_up,
        DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp')),
        ADD CONSTRAINT a_follow_up_is_told_by_its_call_and_place CHECK ((kind = 'followUp') =
          (follow_up_call_id IS NOT NULL AND place_id IS NOT NULL));
      CREATE INDEX outbox_follow_up_call ON outbox (follow_up_call_id) WHERE follow_up_call_id IS NOT NULL;
      COMMENT ON COLUMN outbox.follow_up_call_id IS 'Tells of what this letter asks of a place, or of one product of it (follow_up_id).';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.kind = 'followUp');
      DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE kind = 'followUp');
      DELETE FROM outbox WHERE kind = 'followUp';
      ALTER TABLE outbox DROP CONSTRAINT a_follow_up_is_told_by_its_call_and_place, DROP CONSTRAINT outbox_kind_check,
        DROP COLUMN follow_up_call_id, DROP COLUMN follow_up_id,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock'));
      DROP TABLE follow_up_entry, follow_up_photo, follow_up_step, follow_up, follow_up_call;
      DROP FUNCTION record_follow_up_step(); DROP FUNCTION record_follow_up_call();
      DROP FUNCTION refuse_change_of_follow_up_entry(); DROP FUNCTION refuse_change_of_decided_follow_up();
    `);
  }
}
