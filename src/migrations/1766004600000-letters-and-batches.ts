import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work that goes on by itself, official letters, dates of a call that move, rounds that planned products aim at, and notices of plans. */
export class LettersAndBatches1766004600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [batches, plans, letters, imports]) await runner.query(part.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const part of [imports, letters, plans, batches]) await runner.query(part.down);
  }
}

const batches = {
  up: `
    CREATE TABLE batch (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('mergePlans', 'urgingLetters', 'planImport')),
      place_id uuid NOT NULL REFERENCES place,
      subject_id uuid NOT NULL,
      terms json NOT NULL,
      total integer NOT NULL CHECK (total > 0),
      asked_by uuid NOT NULL REFERENCES person,
      asked_at timestamptz NOT NULL DEFAULT ocop_now(),
      output json,
      ended_at timestamptz,
      CONSTRAINT only_what_has_ended_has_an_output CHECK (output IS NULL OR ended_at IS NOT NULL)
    );
    CREATE INDEX batch_asked_by ON batch (asked_by, asked_at);
    CREATE UNIQUE INDEX a_batch_of_a_thing_runs_alone ON batch (kind, subject_id) WHERE ended_at IS NULL;
    CREATE UNIQUE INDEX an_import_is_taken_over_once ON batch (subject_id) WHERE kind = 'planImport';
    COMMENT ON TABLE batch IS 'Long work that somebody asked for: it goes on by itself, item after item, whatever stops in between.';
    COMMENT ON COLUMN batch.subject_id IS 'What it works on: a plan, a place, an import.';

    CREATE TABLE batch_item (
      batch_id uuid NOT NULL REFERENCES batch,
      number integer NOT NULL CHECK (number > 0),
      label text NOT NULL,
      terms json NOT NULL,
      attempts smallint NOT NULL DEFAULT 0,
      claimed_at timestamptz,
      result json,
      refusals json,
      done_at timestamptz,
      PRIMARY KEY (batch_id, number),
      CONSTRAINT a_done_item_has_one_outcome CHECK ((done_at IS NOT NULL) = ((result IS NULL) <> (refusals IS NULL)))
    );
    CREATE INDEX batch_item_open ON batch_item (batch_id, number) WHERE done_at IS NULL;
    COMMENT ON TABLE batch_item IS 'One step of a batch. Done once: with a result, or with the reasons why not.';
    COMMENT ON COLUMN batch_item.claimed_at IS 'When a worker took it last; one that has not finished within a minute is taken again.';

    CREATE FUNCTION refuse_change_of_done_item() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'what a batch has done stays as it was done' USING ERRCODE = 'OC033';
    END $$;
    CREATE TRIGGER refuse_change_of_done_item BEFORE UPDATE ON batch_item FOR EACH ROW WHEN (OLD.done_at IS NOT NULL)
      EXECUTE FUNCTION refuse_change_of_done_item();
    CREATE TRIGGER refuse_change_of_ended_batch BEFORE UPDATE ON batch FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL)
      EXECUTE FUNCTION refuse_change_of_done_item();

    CREATE FUNCTION record_batch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP = 'INSERT' THEN
        PERFORM record_act(NEW.place_id, NEW.asked_at, NEW.asked_by, 'batch.asked', NULL,
          json_build_object('batch', NEW.id, 'kind', NEW.kind, 'total', NEW.total));
      ELSE
        PERFORM record_act(NEW.place_id, NEW.ended_at, NULL, 'batch.ended', NULL, json_build_object('batch', NEW.id, 'kind', NEW.kind,
          'failed', (SELECT count(*) FROM batch_item WHERE batch_id = NEW.id AND refusals IS NOT NULL)));
      END IF;
      RETURN NULL; END $$;
    CREATE TRIGGER record_batch AFTER INSERT OR UPDATE ON batch FOR EACH ROW EXECUTE FUNCTION record_batch();

    GRANT SELECT, INSERT ON batch, batch_item TO ocop_app;
    GRANT UPDATE (output, ended_at) ON batch TO ocop_app;
    GRANT UPDATE (attempts, claimed_at, result, refusals, done_at) ON batch_item TO ocop_app;`,
  down: `
    DROP TABLE batch_item, batch; DROP FUNCTION record_batch(); DROP FUNCTION refuse_change_of_done_item();`,
};

const imports = {
  up: `
    CREATE TABLE plan_import (
      id uuid PRIMARY KEY,
      plan_id uuid NOT NULL REFERENCES plan,
      place_id uuid NOT NULL REFERENCES place,
      file_name text NOT NULL,
      sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      rows json NOT NULL,
      read_by uuid NOT NULL REFERENCES person,
      read_at timestamptz NOT NULL DEFAULT ocop_now()
    );
    CREATE INDEX plan_import_plan ON plan_import (plan_id);
    COMMENT ON TABLE plan_import IS 'A spreadsheet as it was read for a plan: every row with what it says, or with all that is wrong with it. Written once, never changed.';
    CREATE FUNCTION record_plan_import() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM record_act(NEW.place_id, NEW.read_at, NEW.read_by, 'plan.import-read', NULL,
        json_build_object('plan', NEW.plan_id, 'import', NEW.id, 'file', NEW.sha256, 'digest', digest_of(NEW.rows)));
      RETURN NULL; END $$;
    CREATE TRIGGER record_plan_import AFTER INSERT ON plan_import FOR EACH ROW EXECUTE FUNCTION record_plan_import();
    GRANT SELECT, INSERT ON plan_import TO ocop_app;`,
  down: `DROP TABLE plan_import; DROP FUNCTION record_plan_import();`,
};

const letters = {
  up: `
    CREATE TABLE letter (
      id uuid PRIMARY KEY,
      place_id uuid NOT NULL REFERENCES place,
      kind text NOT NULL CHECK (kind IN ('planSubmission', 'dossierForwarding', 'urging')),
      to_place_id uuid NOT NULL REFERENCES place CHECK (to_place_id <> place_id),
      subject_id uuid NOT NULL,
      facts json NOT NULL,
      note text CHECK (btrim(note) <> ''),
      drafted_by uuid NOT NULL REFERENCES person,
      drafted_at timestamptz NOT NULL DEFAULT ocop_now(),
      UNIQUE (id, place_id)
    );
    CREATE INDEX letter_place ON letter (place_id, drafted_at);
    CREATE INDEX letter_to_place ON letter (to_place_id);
    COMMENT ON TABLE letter IS 'Công văn of a place as it was drafted: what it tells stays as it was then. Written once, never changed.';
    COMMENT ON COLUMN letter.subject_id IS 'What it is about: a plan, a round, or the place that is urged.';

    CREATE TABLE letter_end (
      letter_id uuid PRIMARY KEY,
      place_id uuid NOT NULL,
      outcome text NOT NULL CHECK (outcome IN ('issued', 'discarded')),
      number integer CHECK (number > 0),
      symbol text CHECK (btrim(symbol) <> ''),
      issued_on date,
      signer_id uuid REFERENCES person,
      signer_name text,
      capacity text CHECK (capacity IN ('chair', 'viceChair', 'onOrder')),
      paper json,
      digest text GENERATED ALWAYS AS (digest_of(paper)) STORED,
      reason text CHECK (btrim(reason) <> ''),
      ended_by uuid NOT NULL REFERENCES person,
      ended_at timestamptz NOT NULL DEFAULT ocop_now(),
      FOREIGN KEY (letter_id, place_id) REFERENCES letter (id, place_id),
      CONSTRAINT an_issued_letter_is_whole CHECK ((outcome = 'issued') =
        (num_nulls(number, symbol, issued_on, signer_id, signer_name, capacity, paper) = 0)),
      CONSTRAINT a_discarded_letter_has_a_reason CHECK ((outcome = 'discarded') = (reason IS NOT NULL AND num_nonnulls(number, paper) = 0))
    );
    CREATE UNIQUE INDEX a_number_is_given_once ON letter_end (place_id, (extract(year FROM issued_on)), number) WHERE outcome = 'issued';
    COMMENT ON TABLE letter_end IS 'How a draft ended: issued under a number of its place and year, with the paper as it was signed, or discarded. Written once, never changed.';

    CREATE FUNCTION record_letter() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_TABLE_NAME = 'letter' THEN
        PERFORM record_act(NEW.place_id, NEW.drafted_at, NEW.drafted_by, 'letter.drafted', NULL, json_build_object('letter', NEW.id,
          'kind', NEW.kind, 'to', NEW.to_place_id, 'digest', digest_of(NEW.facts)));
      ELSE
        PERFORM record_act(NEW.place_id, NEW.ended_at, NEW.ended_by, 'letter.' || NEW.outcome, NULL, json_build_object('letter', NEW.letter_id,
          'number', NEW.number, 'year', extract(year FROM NEW.issued_on), 'digest', NEW.digest));
      END IF;
      RETURN NULL; END $$;
    CREATE TRIGGER record_letter AFTER INSERT ON letter FOR EACH ROW EXECUTE FUNCTION record_letter();
    CREATE TRIGGER record_letter AFTER INSERT ON letter_end FOR EACH ROW EXECUTE FUNCTION record_letter();
    GRANT SELECT, INSERT ON letter, letter_end TO ocop_app;`,
  down: `DROP TABLE letter_end, letter; DROP FUNCTION record_letter();`,
};

const plans = {
  up: `
    ALTER TABLE plan_call ADD COLUMN version integer NOT NULL DEFAULT 1;
    GRANT UPDATE (version, plans_due_on, plans_due_counts, approval_due_on, approval_due_counts) ON plan_call TO ocop_app;
    CREATE TABLE plan_call_change (
      plan_call_id uuid NOT NULL REFERENCES plan_call,
      version integer NOT NULL,
      changed_by uuid NOT NULL REFERENCES person,
      changed_at timestamptz NOT NULL DEFAULT ocop_now(),
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      before json NOT NULL,
      after json NOT NULL,
      PRIMARY KEY (plan_call_id, version)
    );
    COMMENT ON TABLE plan_call_change IS 'Days of a call for plans that were moved: only those, as they were and as they are. Written once, never changed.';
    GRANT SELECT, INSERT ON plan_call_change TO ocop_app;
    CREATE FUNCTION record_plan_call_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM record_act((SELECT place_id FROM plan_call WHERE id = NEW.plan_call_id), NEW.changed_at, NEW.changed_by, 'plan.call-moved', NULL,
        json_build_object('planCall', NEW.plan_call_id, 'version', NEW.version, 'before', NEW.before, 'after', NEW.after,
          'reason', digest_of(to_json(NEW.reason))));
      RETURN NULL; END $$;
    CREATE TRIGGER record_plan_call_change AFTER INSERT ON plan_call_change FOR EACH ROW EXECUTE FUNCTION record_plan_call_change();

    ALTER TABLE plan_item ADD COLUMN round_id uuid REFERENCES round;
    COMMENT ON COLUMN plan_item.round_id IS 'The round in which it is to be registered; null: not set yet.';
    GRANT UPDATE (round_id) ON plan_item TO ocop_app;

    ALTER TABLE outbox
      ADD COLUMN plan_id uuid REFERENCES plan,
      DROP CONSTRAINT outbox_kind_check,
      ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report', 'planStep')),
      ADD CONSTRAINT a_step_of_a_plan_names_plan_and_place CHECK ((kind = 'planStep') = (plan_id IS NOT NULL) AND
        (plan_id IS NULL OR (place_id IS NOT NULL AND step_number IS NOT NULL)));
    COMMENT ON COLUMN outbox.plan_id IS 'Tells of a step of this plan.';`,
  down: `
    DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.kind = 'planStep');
    DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE kind = 'planStep');
    DELETE FROM outbox WHERE kind = 'planStep';
    ALTER TABLE outbox DROP CONSTRAINT a_step_of_a_plan_names_plan_and_place, DROP CONSTRAINT outbox_kind_check, DROP COLUMN plan_id,
      ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report'));
    ALTER TABLE plan_item DROP COLUMN round_id;
    DROP TABLE plan_call_change; DROP FUNCTION record_plan_call_change();
    ALTER TABLE plan_call DROP COLUMN version;`,
};
