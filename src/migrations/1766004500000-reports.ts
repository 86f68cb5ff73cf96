import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that letters ask for: their schedules, the reports of places, what was done with them, and what was sent. */
export class Reports1766004500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_schedule (
        id uuid PRIMARY KEY,
        place_id uuid NOT NULL REFERENCES place,
        kind text NOT NULL CHECK (kind IN ('monthly', 'quarterly', 'yearly', 'round')),
        day smallint CHECK (day BETWEEN 1 AND 31),
        month smallint CHECK (month BETWEEN 1 AND 12),
        round_id uuid REFERENCES round,
        due_on date,
        counts text NOT NULL CHECK (counts IN ('before', 'by')),
        source text NOT NULL CHECK (btrim(source) <> ''),
        in_force_from date NOT NULL,
        ended_on date,
        drafted_to date,
        issued_by uuid NOT NULL REFERENCES person,
        issued_at timestamptz NOT NULL DEFAULT ocop_now(),
        CONSTRAINT a_schedule_says_when CHECK (CASE kind WHEN 'round' THEN day IS NULL AND month IS NULL AND round_id IS NOT NULL AND due_on IS NOT NULL
          ELSE day IS NOT NULL AND (month IS NOT NULL) = (kind = 'yearly') AND round_id IS NULL AND due_on IS NULL END)
      );
      CREATE UNIQUE INDEX one_schedule_of_a_kind_is_in_force ON report_schedule (place_id, kind, round_id) NULLS NOT DISTINCT WHERE ended_on IS NULL;
      COMMENT ON TABLE report_schedule IS 'By which letter, and when, the places directly below report. "before" excludes the day, "by" includes it.';
      COMMENT ON COLUMN report_schedule.day IS 'Of each month, of each quarter''s last month, or of the month of a year; its last day where the month is shorter.';
      COMMENT ON COLUMN report_schedule.drafted_to IS 'The last lawful day of the latest reports that were drafted under it.';

      CREATE TABLE report (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        place_id uuid NOT NULL REFERENCES place,
        kind text NOT NULL CHECK (kind IN ('monthly', 'quarterly', 'yearly', 'round')),
        period text NOT NULL,
        year smallint NOT NULL CHECK (year BETWEEN 2018 AND 2100),
        round_id uuid REFERENCES round,
        schedule_id uuid REFERENCES report_schedule,
        due_on date,
        machine_id text NOT NULL,
        machine_version text NOT NULL,
        state text NOT NULL,
        remarks json NOT NULL,
        merged_into_id uuid REFERENCES report,
        first_sent_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT ocop_now(),
        UNIQUE (place_id, kind, period),
        CONSTRAINT a_report_of_a_round_names_it CHECK ((kind = 'round') = (round_id IS NOT NULL)),
        CONSTRAINT a_merged_report_names_the_other CHECK ((state = 'merged') = (merged_into_id IS NOT NULL))
      );
      CREATE INDEX report_merged_into ON report (merged_into_id) WHERE merged_into_id IS NOT NULL;
      COMMENT ON TABLE report IS 'Báo cáo of a place about a period, run by the machine whose id and version stand beside the state.';
      COMMENT ON COLUMN report.period IS '2021-05, 2021-Q2, 2021, or the id of a round.';
      COMMENT ON COLUMN report.due_on IS 'The last lawful day for sending it; null: no letter asks for it.';

      CREATE TABLE report_step (
        report_id uuid NOT NULL REFERENCES report,
        number integer NOT NULL CHECK (number > 0),
        action text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        place_id uuid NOT NULL REFERENCES place,
        taken_by uuid REFERENCES person,
        taken_at timestamptz NOT NULL,
        details json NOT NULL,
        PRIMARY KEY (report_id, number)
      );
      COMMENT ON TABLE report_step IS 'Everything done with a report. Written once, never changed. Drafts begin by themselves: taken by nobody.';

      CREATE TABLE report_sending (
        report_id uuid NOT NULL REFERENCES report,
        number integer NOT NULL,
        sent_at timestamptz NOT NULL,
        content jsonb NOT NULL,
        digest bytea NOT NULL,
        PRIMARY KEY (report_id, number),
        FOREIGN KEY (report_id, number) REFERENCES report_step DEFERRABLE INITIALLY DEFERRED
      );
      COMMENT ON TABLE report_sending IS 'What a report said when it was sent, by the number of that step. Frozen.';
      COMMENT ON COLUMN report_sending.digest IS 'sha256 of the content as its text is stored.';

      CREATE FUNCTION freeze_report() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP <> 'INSERT' THEN
          RAISE EXCEPTION 'what was sent stays as it was sent' USING ERRCODE = 'OC031';
        END IF;
        NEW.digest := sha256(convert_to(NEW.content::text, 'UTF8'));
        RETURN NEW;
      END $$;
      CREATE TRIGGER freeze_report BEFORE INSERT OR UPDATE OR DELETE ON report_sending FOR EACH ROW EXECUTE FUNCTION freeze_report();
      CREATE FUNCTION keep_sent_remarks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'a report that was sent stays as it was written' USING ERRCODE = 'OC032';
      END $$;
      CREATE TRIGGER keep_sent_remarks BEFORE UPDATE OF remarks ON report FOR EACH ROW
        WHEN (OLD.state NOT IN ('draft', 'returned') AND OLD.remarks::text <> NEW.remarks::text) EXECUTE FUNCTION keep_sent_remarks();

      GRANT SELECT, INSERT ON report_schedule, report, report_step, report_sending TO ocop_app;
      GRANT UPDATE (ended_on, drafted_to) ON report_schedule TO ocop_app;
      GRANT UPDATE (version, state, remarks, merged_into_id, first_sent_at, due_on, schedule_id) ON report TO ocop_app;
    `);
    await runner.query(`
      CREATE FUNCTION record_report_schedule() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'INSERT' THEN
          PERFORM record_act(NEW.place_id, NEW.issued_at, NEW.issued_by, 'report.scheduled', NULL, json_build_object('schedule', NEW.id, 'kind', NEW.kind,
            'digest', digest_of(json_build_array(NEW.day, NEW.month, NEW.round_id, NEW.due_on, NEW.counts, NEW.source, NEW.in_force_from))));
        ELSE
          PERFORM record_act(NEW.place_id, ocop_now(), acting_person(), 'report.schedule-ended', NULL,
            json_build_object('schedule', NEW.id, 'kind', NEW.kind, 'on', NEW.ended_on));
        END IF;
        RETURN NULL; END $$;
      CREATE TRIGGER record_report_schedule AFTER INSERT ON report_schedule FOR EACH ROW EXECUTE FUNCTION record_report_schedule();
      CREATE TRIGGER record_report_schedule_ended AFTER UPDATE OF ended_on ON report_schedule FOR EACH ROW
        WHEN (OLD.ended_on IS DISTINCT FROM NEW.ended_on) EXECUTE FUNCTION record_report_schedule();
      CREATE FUNCTION record_report_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(NEW.place_id, NEW.taken_at, NEW.taken_by, 'report.step', NULL, json_build_object('report', NEW.report_id,
          'number', NEW.number, 'action', NEW.action, 'digest', digest_of(NEW.details),
          'sent', (SELECT encode(s.digest, 'hex') FROM report_sending s WHERE s.report_id = NEW.report_id AND s.number = NEW.number)));
        RETURN NULL; END $$;
      CREATE TRIGGER record_report_step AFTER INSERT ON report_step FOR EACH ROW EXECUTE FUNCTION record_report_step();

      ALTER TABLE outbox
        ADD COLUMN report_id uuid REFERENCES report,
        DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report')),
        ADD CONSTRAINT a_report_is_awaited_by_a_day CHECK ((kind = 'report') =
          (report_id IS NOT NULL AND place_id IS NOT NULL AND due_on IS NOT NULL AND days_before IS NOT NULL));
      CREATE INDEX outbox_report ON outbox (report_id) WHERE report_id IS NOT NULL;
      COMMENT ON COLUMN outbox.report_id IS 'Reminds of this report.';

      ALTER TABLE dossier_step ADD COLUMN round_id uuid, ADD COLUMN deadline text, ADD COLUMN clock_due_on date;
      COMMENT ON COLUMN dossier_step.round_id IS 'With deadline and clock_due_on: what bound the dossier after the step, so that any moment can be counted again. Not part of the hash.';
      UPDATE dossier_step s SET round_id = d.round_id, deadline = d.deadline, clock_due_on = d.clock_due_on
        FROM dossier d WHERE d.id = s.dossier_id AND d.version = s.number;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier_step DROP COLUMN round_id, DROP COLUMN deadline, DROP COLUMN clock_due_on;
      DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.kind = 'report');
      DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE kind = 'report');
      DELETE FROM outbox WHERE kind = 'report';
      ALTER TABLE outbox DROP CONSTRAINT a_report_is_awaited_by_a_day, DROP CONSTRAINT outbox_kind_check,
        DROP COLUMN report_id,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp'));
      DROP TABLE report_sending, report_step, report, report_schedule;
      DROP FUNCTION record_report_step(); DROP FUNCTION record_report_schedule(); DROP FUNCTION freeze_report(); DROP FUNCTION keep_sent_remarks();
    `);
  }
}
