import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the minutes of a session tell, kept when it is sealed and covered by the signed head; corrections as annexes. */
export class SessionPapers1766003000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_meeting (
        session_id uuid PRIMARY KEY REFERENCES council_session,
        meeting json NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT ocop_now()
      );
      COMMENT ON TABLE session_meeting IS 'What the minutes and the summary sheet of a sealed session tell, names as they were then. Written once, never changed.';
      GRANT SELECT, INSERT ON session_meeting TO ocop_app;

      CREATE TABLE session_annex (
        session_id uuid NOT NULL REFERENCES session_meeting,
        number smallint NOT NULL CHECK (number > 0),
        panel_id uuid REFERENCES panel,
        what text,
        reason text,
        written_by uuid REFERENCES person,
        written_at timestamptz NOT NULL DEFAULT ocop_now(),
        PRIMARY KEY (session_id, number),
        CONSTRAINT an_annex_says_what_and_why CHECK (panel_id IS NOT NULL
          OR (what IS NOT NULL AND btrim(what) <> '' AND reason IS NOT NULL AND btrim(reason) <> ''))
      );
      COMMENT ON TABLE session_annex IS 'Phụ lục đính chính of the minutes, which stay as they were. Written once, never changed.';
      COMMENT ON COLUMN session_annex.panel_id IS 'A result of the session that was opened again after it; what and why its steps say.';
      GRANT SELECT, INSERT ON session_annex TO ocop_app;

      ALTER TABLE outbox ADD COLUMN session_id uuid REFERENCES council_session,
        ADD CONSTRAINT only_a_checkpoint_tells_of_a_session CHECK (session_id IS NULL OR kind = 'checkpoint');
      COMMENT ON COLUMN outbox.session_id IS 'The session that was sealed under this checkpoint: everybody who sits in its council or came to it is sent it too.';
    `);
    await runner.query(acts);
  }

  /** Fails where the sealing of a session has been told: its message fits no older outbox. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER annex_the_reopening ON panel;
      DROP TRIGGER record_annex ON session_annex;
      DROP TRIGGER record_meeting ON session_meeting;
      DROP FUNCTION annex_the_reopening(); DROP FUNCTION record_annex(); DROP FUNCTION record_meeting();
      ALTER TABLE outbox DROP CONSTRAINT only_a_checkpoint_tells_of_a_session, DROP COLUMN session_id;
      DROP TABLE session_annex, session_meeting;
    `);
  }
}

const acts = `
  CREATE FUNCTION record_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM record_act(c.place_id, NEW.kept_at, acting_person(), 'minutes.kept', NULL,
        json_build_object('session', s.id, 'digest', digest_of(NEW.meeting)))
      FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = NEW.session_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER record_meeting AFTER INSERT ON session_meeting FOR EACH ROW EXECUTE FUNCTION record_meeting();

  CREATE FUNCTION record_annex() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM record_act(c.place_id, NEW.written_at, NEW.written_by, 'annex.written', p.dossier_id,
        json_build_object('session', s.id, 'number', NEW.number, 'panel', NEW.panel_id,
          'digest', digest_of(json_build_array(NEW.what, NEW.reason))))
      FROM council_session s JOIN council c ON c.id = s.council_id LEFT JOIN panel p ON p.id = NEW.panel_id WHERE s.id = NEW.session_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER record_annex AFTER INSERT ON session_annex FOR EACH ROW EXECUTE FUNCTION record_annex();

  -- The lock keeps numbers apart, and makes a reopening wait for a sealing on its way.
  CREATE FUNCTION annex_the_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM council_session WHERE id = NEW.session_id FOR UPDATE;
    INSERT INTO session_annex (session_id, number, panel_id, written_by, written_at)
    SELECT m.session_id, (SELECT coalesce(max(a.number), 0) + 1 FROM session_annex a WHERE a.session_id = m.session_id),
           NEW.id, o.person, NEW.reopened_at
      FROM session_meeting m, act_of_step(NEW.dossier_id, NEW.reopened_at) o WHERE m.session_id = NEW.session_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER annex_the_reopening AFTER UPDATE ON panel
    FOR EACH ROW WHEN (OLD.reopened_at IS NULL AND NEW.reopened_at IS NOT NULL AND NEW.session_id IS NOT NULL)
    EXECUTE FUNCTION annex_the_reopening();
`;
