import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a sending breaks somebody's quiet hours is settled when it is written: they may wish for others before it leaves. */
export class BreaksQuiet1766006800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sending ADD COLUMN breaks_quiet boolean NOT NULL DEFAULT false;
      UPDATE sending SET breaks_quiet = true
        FROM (SELECT s.id, (s.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::time AS written,
                CASE WHEN w.person_id IS NULL THEN time '21:00' ELSE w.quiet_from END AS since,
                CASE WHEN w.person_id IS NULL THEN time '06:30' ELSE w.quiet_to END AS until
              FROM sending s LEFT JOIN notice_preference w ON w.person_id = s.person_id WHERE s.status = 'pending') q
       WHERE sending.id = q.id
         AND CASE WHEN q.since <= q.until THEN q.written >= q.since AND q.written < q.until ELSE q.written >= q.since OR q.written < q.until END;
      COMMENT ON COLUMN sending.breaks_quiet IS 'Written within the quiet hours of its day, since it could not wait: it leaves in them too.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sending DROP COLUMN breaks_quiet`);
  }
}
