import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of a council: agenda, delivery of the dossiers, attendance, and everything done in them. */
export class CouncilSessions1766001300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE council_session (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        council_id uuid NOT NULL REFERENCES council,
        title text NOT NULL CHECK (btrim(title) <> ''),
        planned_on date NOT NULL,
        planned_at text NOT NULL CHECK (planned_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        venue text NOT NULL CHECK (btrim(venue) <> ''),
        machine_id text NOT NULL,
        machine_version text NOT NULL,
        state text NOT NULL,
        charter_id uuid REFERENCES council_charter,
        opened_at timestamptz,
        sealed_at timestamptz,
        ledger_number integer,
        ledger_hash text,
        created_at timestamptz NOT NULL DEFAULT ocop_now()
      );
      CREATE INDEX council_session_council ON council_session (council_id, planned_on);
      COMMENT ON COLUMN council_session.ledger_hash IS 'The head of the place’s ledger, signed, when the session was sealed.';
      COMMENT ON TABLE council_session IS 'Phiên họp of a council, run by the machine whose id and version stand beside the state.';

      CREATE TABLE session_item (
        session_id uuid NOT NULL REFERENCES council_session,
        dossier_id uuid NOT NULL REFERENCES dossier,
        position smallint NOT NULL CHECK (position > 0),
        delivered_on date,
        active boolean NOT NULL DEFAULT true,
        PRIMARY KEY (session_id, dossier_id)
      );
      CREATE UNIQUE INDEX a_dossier_waits_in_one_session ON session_item (dossier_id) WHERE active;
      COMMENT ON TABLE session_item IS 'Chương trình họp: the dossiers of a session in their order, and the day they reached the members.';

      CREATE TABLE session_attendance (
        session_id uuid NOT NULL REFERENCES council_session,
        person_id uuid NOT NULL REFERENCES person,
        number smallint NOT NULL CHECK (number > 0),
        mode text NOT NULL CHECK (mode IN ('inPerson', 'remote')),
        stands_in_for uuid REFERENCES person,
        paper text,
        arrived_at timestamptz NOT NULL,
        left_at timestamptz CHECK (left_at >= arrived_at),
        PRIMARY KEY (session_id, person_id, number),
        CONSTRAINT a_stand_in_brings_a_paper CHECK ((stands_in_for IS NULL) = (paper IS NULL))
      );
      CREATE UNIQUE INDEX nobody_arrives_twice ON session_attendance (session_id, person_id) WHERE left_at IS NULL;
      CREATE UNIQUE INDEX one_stand_in_a_seat ON session_attendance (session_id, stands_in_for) WHERE left_at IS NULL AND stands_in_for IS NOT NULL;
      COMMENT ON TABLE session_attendance IS 'Who was there, from when to when, in person or not, and in whose place.';

      CREATE TABLE session_step (
        session_id uuid NOT NULL REFERENCES council_session,
        number integer NOT NULL CHECK (number > 0),
        action text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        taken_by uuid NOT NULL REFERENCES person,
        taken_at timestamptz NOT NULL,
        details json NOT NULL,
        PRIMARY KEY (session_id, number)
      );
      COMMENT ON TABLE session_step IS 'Everything done in a session. Written once, never changed.';

      ALTER TABLE panel ADD COLUMN session_id uuid REFERENCES council_session;
      COMMENT ON COLUMN panel.session_id IS 'The session in which it was opened; null for written opinions.';

      GRANT SELECT, INSERT ON council_session, session_item, session_attendance, session_step TO ocop_app;
      GRANT UPDATE (version, title, planned_on, planned_at, venue, state, charter_id, opened_at, sealed_at, ledger_number, ledger_hash) ON council_session TO ocop_app;
      GRANT UPDATE (position, delivered_on, active), DELETE ON session_item TO ocop_app;
      GRANT UPDATE (left_at) ON session_attendance TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE panel DROP COLUMN session_id;
      DROP TABLE session_step, session_attendance, session_item, council_session;
    `);
  }
}
