import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written opinions have a last day; past it the panel ends by itself, with a result or without one. */
export class WrittenOpinions1766003100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE panel
        ADD COLUMN opinions_due_on date,
        DROP CONSTRAINT panel_status_check,
        ADD CONSTRAINT panel_status_check CHECK (status IN ('open', 'closed', 'lapsed')),
        DROP CONSTRAINT a_closed_panel_has_a_result,
        ADD CONSTRAINT a_closed_panel_has_a_result CHECK ((status = 'closed') =
          (ballots IS NOT NULL AND points IS NOT NULL AND outcome IS NOT NULL AND result IS NOT NULL)),
        ADD CONSTRAINT an_ended_panel_says_when CHECK ((status = 'open') = (closed_at IS NULL)),
        ADD CONSTRAINT only_opinions_lapse CHECK (status <> 'lapsed' OR opinions_due_on IS NOT NULL),
        ADD CONSTRAINT opinions_need_no_session CHECK (opinions_due_on IS NULL OR session_id IS NULL);
      CREATE INDEX panel_opinions ON panel (opinions_due_on) WHERE status = 'open' AND opinions_due_on IS NOT NULL;
      COMMENT ON COLUMN panel.opinions_due_on IS 'The last day in Vietnam on which written opinions may be given; null where the council sits.';
      COMMENT ON COLUMN panel.closed_at IS 'When it ended: closed with a result, or lapsed without one.';
    `);
    // Whoever was asked before opinions had a last day gets two weeks from now.
    await runner.query(`
      UPDATE panel p SET opinions_due_on = ocop_day(ocop_now()) + 14
        FROM dossier d WHERE d.id = p.dossier_id AND p.status = 'open' AND d.state = 'province.opinions';

      ALTER TABLE dossier_step ADD CONSTRAINT a_meeting_is_called_for_a_reason CHECK (
        action <> 'callMeeting' OR (reason IS NOT NULL AND btrim(reason) <> ''));

      CREATE OR REPLACE FUNCTION refuse_ballot_of_closed_panel() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        found text;
        due date;
      BEGIN
        SELECT status, opinions_due_on INTO found, due FROM panel WHERE id = NEW.panel_id FOR SHARE;
        IF found IS DISTINCT FROM 'open' THEN
          RAISE EXCEPTION 'the panel is closed' USING ERRCODE = 'OC001';
        END IF;
        -- Read after the wait for the row: a ballot that had to wait past midnight is late.
        IF due < ocop_day(ocop_now()) THEN
          RAISE EXCEPTION 'the time for opinions is over' USING ERRCODE = 'OC007';
        END IF;
        RETURN NEW;
      END $$;

      CREATE OR REPLACE FUNCTION refuse_change_of_closed_panel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'lapsed' THEN
          RAISE EXCEPTION 'a lapsed panel is final' USING ERRCODE = 'OC002';
        END IF;
        IF OLD.status = 'closed' THEN
          -- Sealing and opening again are marks beside the result, each set once.
          IF to_jsonb(OLD) - 'sealed_at' - 'reopened_at' <> to_jsonb(NEW) - 'sealed_at' - 'reopened_at'
            OR (OLD.sealed_at IS NOT NULL AND NEW.sealed_at IS DISTINCT FROM OLD.sealed_at)
            OR (OLD.reopened_at IS NOT NULL AND NEW.reopened_at IS DISTINCT FROM OLD.reopened_at) THEN
            RAISE EXCEPTION 'a closed panel is final' USING ERRCODE = 'OC002';
          END IF;
          RETURN NEW;
        END IF;
        -- A snapshot older than the wait for the row would miss ballots that were cast meanwhile.
        IF NEW.status <> 'open' AND current_setting('transaction_isolation') <> 'read committed' THEN
          RAISE EXCEPTION 'a panel is closed under READ COMMITTED only' USING ERRCODE = 'OC004';
        END IF;
        IF NEW.status = 'closed' AND EXISTS (SELECT FROM counted_ballot WHERE panel_id = NEW.id
             HAVING count(*) IS DISTINCT FROM NEW.ballots OR coalesce(sum(total), 0) IS DISTINCT FROM NEW.points) THEN
          RAISE EXCEPTION 'the result does not add up to the ballots' USING ERRCODE = 'OC003';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION record_panel_lapse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(place_at_level(NEW.dossier_id, NEW.level), NEW.closed_at, o.person, 'panel.lapsed', NEW.dossier_id,
            json_build_object('panel', NEW.id, 'receipts',
              (SELECT encode(sha256(coalesce(string_agg(b.receipt, '' ORDER BY b.receipt), '')), 'hex') FROM ballot b WHERE b.panel_id = NEW.id)))
          FROM act_of_step(NEW.dossier_id, NEW.closed_at) o;
        RETURN NULL; END $$;
      CREATE TRIGGER record_panel_lapse AFTER UPDATE ON panel FOR EACH ROW
        WHEN (OLD.status = 'open' AND NEW.status = 'lapsed') EXECUTE FUNCTION record_panel_lapse();
    `);
    await runner.query(`
      ALTER TABLE outbox
        ADD COLUMN panel_id uuid REFERENCES panel,
        ADD COLUMN person_id uuid REFERENCES person,
        DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion')),
        ADD CONSTRAINT an_awaited_opinion_names_panel_and_member CHECK (
          (kind = 'opinion') = (panel_id IS NOT NULL AND person_id IS NOT NULL));
      CREATE INDEX outbox_panel ON outbox (panel_id) WHERE panel_id IS NOT NULL;
      COMMENT ON COLUMN outbox.person_id IS 'The one member who is reminded of an opinion; everybody else is found by role.';
    `);
  }

  /** Fails where opinions have lapsed: the tables before know no panel without a result. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM mail WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.kind = 'opinion');
      DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE kind = 'opinion');
      DELETE FROM outbox WHERE kind = 'opinion';
      ALTER TABLE outbox DROP CONSTRAINT an_awaited_opinion_names_panel_and_member, DROP CONSTRAINT outbox_kind_check,
        DROP COLUMN panel_id, DROP COLUMN person_id,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint'));
      DROP TRIGGER record_panel_lapse ON panel;
      DROP FUNCTION record_panel_lapse();
      ALTER TABLE dossier_step DROP CONSTRAINT a_meeting_is_called_for_a_reason;
      ALTER TABLE panel DROP CONSTRAINT only_opinions_lapse, DROP CONSTRAINT opinions_need_no_session,
        DROP CONSTRAINT an_ended_panel_says_when, DROP CONSTRAINT a_closed_panel_has_a_result, DROP CONSTRAINT panel_status_check,
        DROP COLUMN opinions_due_on,
        ADD CONSTRAINT panel_status_check CHECK (status IN ('open', 'closed')),
        ADD CONSTRAINT a_closed_panel_has_a_result CHECK ((status = 'closed') =
          (closed_at IS NOT NULL AND ballots IS NOT NULL AND points IS NOT NULL AND outcome IS NOT NULL AND result IS NOT NULL));
      CREATE OR REPLACE FUNCTION refuse_ballot_of_closed_panel() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE found text;
      BEGIN
        SELECT status INTO found FROM panel WHERE id = NEW.panel_id FOR SHARE;
        IF found IS DISTINCT FROM 'open' THEN
          RAISE EXCEPTION 'the panel is closed' USING ERRCODE = 'OC001';
        END IF;
        RETURN NEW;
      END $$;
      CREATE OR REPLACE FUNCTION refuse_change_of_closed_panel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'closed' THEN
          IF to_jsonb(OLD) - 'sealed_at' - 'reopened_at' <> to_jsonb(NEW) - 'sealed_at' - 'reopened_at'
            OR (OLD.sealed_at IS NOT NULL AND NEW.sealed_at IS DISTINCT FROM OLD.sealed_at)
            OR (OLD.reopened_at IS NOT NULL AND NEW.reopened_at IS DISTINCT FROM OLD.reopened_at) THEN
            RAISE EXCEPTION 'a closed panel is final' USING ERRCODE = 'OC002';
          END IF;
          RETURN NEW;
        END IF;
        IF NEW.status = 'closed' AND current_setting('transaction_isolation') <> 'read committed' THEN
          RAISE EXCEPTION 'a panel is closed under READ COMMITTED only' USING ERRCODE = 'OC004';
        END IF;
        IF NEW.status = 'closed' AND EXISTS (SELECT FROM counted_ballot WHERE panel_id = NEW.id
             HAVING count(*) IS DISTINCT FROM NEW.ballots OR coalesce(sum(total), 0) IS DISTINCT FROM NEW.points) THEN
          RAISE EXCEPTION 'the result does not add up to the ballots' USING ERRCODE = 'OC003';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }
}
