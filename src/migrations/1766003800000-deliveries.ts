import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaves the application: planned by person and channel, sent alone or in a digest, every attempt recorded. */
export class Deliveries1766003800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail RENAME TO sending;
      ALTER TABLE sending RENAME CONSTRAINT mail_pkey TO sending_pkey;
      ALTER INDEX mail_created RENAME TO sending_created;
      DROP INDEX mail_pending;
      ALTER TABLE sending
        ADD COLUMN channel text NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'text')),
        ADD COLUMN person_id uuid REFERENCES person,
        ADD COLUMN digest_on date,
        ADD COLUMN attempt smallint NOT NULL DEFAULT 0,
        ADD COLUMN handed_at timestamptz,
        DROP CONSTRAINT mail_status_check,
        ADD CONSTRAINT sending_status_check CHECK (status IN ('kept', 'pending', 'sent', 'failed')),
        ADD CONSTRAINT one_digest_a_day UNIQUE (person_id, channel, digest_on);
      COMMENT ON TABLE sending IS 'One message on its way to one person by one channel. "kept": no mail server is set, it is shown on the outbox page and nothing leaves.';
      COMMENT ON CONSTRAINT one_digest_a_day ON sending IS 'digest_on is the day of the digest; null for what was sent alone.';
      CREATE INDEX sending_pending ON sending (created_at) WHERE status = 'pending';
      CREATE INDEX sending_failed ON sending (created_at DESC) WHERE status = 'failed';

      CREATE TABLE delivery (
        notice_id uuid NOT NULL REFERENCES notice,
        channel text NOT NULL CHECK (channel IN ('mail', 'text')),
        person_id uuid NOT NULL REFERENCES person,
        thing text NOT NULL,
        digest boolean NOT NULL,
        due_at timestamptz NOT NULL,
        sending_id uuid REFERENCES sending,
        cancelled_at timestamptz,
        PRIMARY KEY (notice_id, channel),
        CONSTRAINT one_thing_is_sent_once UNIQUE (person_id, channel, thing),
        CONSTRAINT what_is_over_is_not_sent CHECK (sending_id IS NULL OR cancelled_at IS NULL)
      );
      CREATE INDEX delivery_waiting ON delivery (due_at) WHERE sending_id IS NULL AND cancelled_at IS NULL;
      CREATE INDEX delivery_sending ON delivery (sending_id);
      COMMENT ON TABLE delivery IS 'That a notice goes to its person by a channel, and in which sending it went.';
      COMMENT ON CONSTRAINT one_thing_is_sent_once ON delivery IS 'The thing is what is told: never twice to one person by one channel, however often it was planned.';
      COMMENT ON COLUMN delivery.due_at IS 'When it may leave: at once, after quiet hours, or with the digest.';

      CREATE TABLE sending_attempt (
        sending_id uuid NOT NULL REFERENCES sending,
        number integer NOT NULL CHECK (number > 0),
        at timestamptz NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('delivered', 'deferred', 'refused')),
        code text NOT NULL,
        provider_id text,
        PRIMARY KEY (sending_id, number)
      );
      CREATE UNIQUE INDEX sent_once ON sending_attempt (sending_id) WHERE outcome = 'delivered';
      COMMENT ON TABLE sending_attempt IS 'Every attempt to hand a sending over, with its outcome. Written once, never changed: proof of notification.';

      CREATE TABLE notice_preference (
        person_id uuid PRIMARY KEY REFERENCES person,
        mail boolean NOT NULL,
        text boolean NOT NULL,
        digest boolean NOT NULL,
        quiet_from time,
        quiet_to time,
        CONSTRAINT quiet_hours_have_two_ends CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
      );
      COMMENT ON TABLE notice_preference IS 'How a person wants to be told beside the application; without a row, as everybody.';
    `);
    await runner.query(keepWhatWasSent);
    await runner.query(`
      ALTER TABLE sending ALTER COLUMN person_id SET NOT NULL, ALTER COLUMN channel DROP DEFAULT, DROP COLUMN notice_id;
      GRANT SELECT, INSERT ON delivery, sending_attempt TO ocop_app;
      GRANT UPDATE (sending_id, cancelled_at) ON delivery TO ocop_app;
      GRANT UPDATE (attempt, handed_at) ON sending TO ocop_app;
      GRANT SELECT, INSERT, UPDATE ON notice_preference TO ocop_app;
    `);
  }

  /** Fails where a digest, a short message or a bounce is kept: an older database has no place for them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sending ADD COLUMN notice_id uuid UNIQUE REFERENCES notice;
      UPDATE sending s SET notice_id = v.notice_id FROM delivery v WHERE v.sending_id = s.id;
      DROP TABLE notice_preference, sending_attempt, delivery;
      DROP INDEX sending_pending;
      DROP INDEX sending_failed;
      ALTER TABLE sending ALTER COLUMN notice_id SET NOT NULL, DROP CONSTRAINT one_digest_a_day,
        DROP CONSTRAINT sending_status_check, DROP COLUMN channel, DROP COLUMN person_id, DROP COLUMN digest_on,
        DROP COLUMN attempt, DROP COLUMN handed_at,
        ADD CONSTRAINT mail_status_check CHECK (status IN ('kept', 'pending', 'sent'));
      ALTER TABLE sending RENAME CONSTRAINT sending_pkey TO mail_pkey;
      ALTER TABLE sending RENAME CONSTRAINT sending_notice_id_key TO mail_notice_id_key;
      ALTER TABLE sending RENAME CONSTRAINT sending_notice_id_fkey TO mail_notice_id_fkey;
      ALTER INDEX sending_created RENAME TO mail_created;
      CREATE INDEX mail_pending ON sending (created_at) WHERE status = 'pending';
      ALTER TABLE sending RENAME TO mail;
    `);
  }
}

/** Mail that waited for more than three days was given up before: it must not leave now. */
const keepWhatWasSent = `
  UPDATE sending s SET person_id = n.person_id FROM notice n WHERE n.id = s.notice_id;
  INSERT INTO delivery (notice_id, channel, person_id, thing, digest, due_at, sending_id)
  SELECT s.notice_id, 'mail', s.person_id, n.outbox_id::text, false, s.created_at, s.id
    FROM sending s JOIN notice n ON n.id = s.notice_id;
  INSERT INTO sending_attempt (sending_id, number, at, outcome, code)
  SELECT id, 1, coalesce(sent_at, ocop_now()), CASE status WHEN 'sent' THEN 'delivered' ELSE 'refused' END,
         CASE status WHEN 'sent' THEN 'taken' ELSE 'given-up' END
    FROM sending WHERE status = 'sent' OR (status = 'pending' AND created_at <= ocop_now() - interval '3 days');
  UPDATE sending SET status = 'failed' WHERE status = 'pending' AND created_at <= ocop_now() - interval '3 days';
`;
