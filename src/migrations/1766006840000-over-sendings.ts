import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is over before it leaves is not sent, though it was written; what is not over leaves with the facts of its day. */
export class OverSendings1766006840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sending
        ADD COLUMN unanswered smallint NOT NULL DEFAULT 0 CHECK (unanswered >= 0),
        ADD COLUMN over_at timestamptz,
        DROP CONSTRAINT sending_status_check,
        ADD CONSTRAINT sending_status_check CHECK (status IN ('kept', 'pending', 'sent', 'failed', 'over')),
        ADD CONSTRAINT what_is_over_knows_since_when CHECK ((status = 'over') = (over_at IS NOT NULL));
      COMMENT ON COLUMN sending.unanswered IS 'How many times it was offered and no answer is recorded. Above 0 somebody may have it: its text stays.';
      COMMENT ON COLUMN sending.over_at IS 'When it was found that nothing in it had to be told any more, or that its person is not told by this channel: it does not leave.';
      -- Handed over more often than an end was recorded: nobody knows who has it.
      UPDATE sending s SET unanswered = 1
       WHERE s.status = 'pending' AND s.attempt > (SELECT count(*) FROM sending_attempt a WHERE a.sending_id = s.id);

      CREATE FUNCTION write_sending_again(sending_id uuid, new_address text, new_subject text, new_body text) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
          UPDATE sending SET to_address = new_address, subject = new_subject, body = new_body
           WHERE id = sending_id AND status = 'pending' AND unanswered = 0 $$;
      COMMENT ON FUNCTION write_sending_again IS 'The one way to change what a sending says: while it waits and nobody may have it.';
      REVOKE EXECUTE ON FUNCTION write_sending_again FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION write_sending_again TO ocop_app;
      GRANT UPDATE (unanswered, over_at) ON sending TO ocop_app;
    `);
  }

  /** What was over counts as refused: an older application knows no other end without leaving. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION write_sending_again(uuid, text, text, text);
      ALTER TABLE sending DROP CONSTRAINT what_is_over_knows_since_when, DROP CONSTRAINT sending_status_check;
      UPDATE sending SET status = 'failed' WHERE status = 'over';
      ALTER TABLE sending DROP COLUMN unanswered, DROP COLUMN over_at,
        ADD CONSTRAINT sending_status_check CHECK (status IN ('kept', 'pending', 'sent', 'failed'));
    `);
  }
}
