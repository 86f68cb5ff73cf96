import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must reach people: planned in the statement of the step, delivered by the queue. */
export class Outbox1766000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('notice', 'reminder')),
        template text NOT NULL,
        audience json NOT NULL,
        dossier_id uuid REFERENCES dossier,
        round_id uuid REFERENCES round,
        step_number integer,
        deadline text CHECK (deadline IN ('registrationCloses', 'dueAtDistrict', 'dueAtProvince')),
        due_on date,
        days_before smallint,
        due_at timestamptz NOT NULL,
        status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'handed', 'delivered', 'cancelled')),
        attempt smallint NOT NULL DEFAULT 0,
        handed_at timestamptz,
        delivered_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT a_reminder_names_its_deadline CHECK ((kind = 'reminder') = (deadline IS NOT NULL AND due_on IS NOT NULL AND days_before IS NOT NULL)),
        CONSTRAINT a_notice_names_its_step CHECK (kind <> 'notice' OR (dossier_id IS NOT NULL AND step_number IS NOT NULL))
      );
      CREATE INDEX outbox_waiting ON outbox (due_at) WHERE status = 'planned';
      CREATE INDEX outbox_handed ON outbox (handed_at) WHERE status = 'handed';
      CREATE INDEX outbox_dossier ON outbox (dossier_id);
      CREATE INDEX outbox_round ON outbox (round_id);
      COMMENT ON TABLE outbox IS 'Reminders and notices as rows: the queue only wakes us, losing it loses nothing.';
      COMMENT ON COLUMN outbox.days_before IS '14, 7, 3, 1, 0 days before the last lawful day; -1 once it has passed.';

      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        outbox_id uuid NOT NULL REFERENCES outbox,
        person_id uuid NOT NULL REFERENCES person,
        template text NOT NULL,
        dossier_id uuid REFERENCES dossier,
        round_id uuid REFERENCES round,
        facts json NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        UNIQUE (outbox_id, person_id)
      );
      CREATE INDEX notice_person ON notice (person_id, created_at DESC, id);
      COMMENT ON TABLE notice IS 'What a person was told in the application; one row a message and person, however often a job runs.';

      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        notice_id uuid NOT NULL UNIQUE REFERENCES notice,
        to_address text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        status text NOT NULL CHECK (status IN ('kept', 'pending', 'sent')),
        created_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX mail_created ON mail (created_at DESC, id);
      CREATE INDEX mail_pending ON mail (created_at) WHERE status = 'pending';
      COMMENT ON TABLE mail IS 'Mail of a notice. "kept": no mail server is set, it is shown on the outbox page and nothing leaves.';
    `);
    await runner.query(`
      GRANT SELECT, INSERT ON outbox, notice, mail TO ocop_app;
      GRANT UPDATE (status, attempt, handed_at, delivered_at) ON outbox TO ocop_app;
      GRANT UPDATE (read_at) ON notice TO ocop_app;
      GRANT UPDATE (status, sent_at) ON mail TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mail, notice, outbox`);
  }
}
