import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lawful times that run are reminded of as early as those to come: 7 days before the end, of the long ones 14 as well. */
export class EarlierClockReminders1766006510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, clock, due_on, days_before, due_at)
      SELECT gen_random_uuid(), 'clock', 'clockEnds', '[]', d.id, d.round_id, k ->> 'kind', t.awaited, m.days_before,
             (t.awaited - m.days_before + time '07:00') AT TIME ZONE 'Asia/Ho_Chi_Minh'
        FROM dossier d CROSS JOIN LATERAL json_array_elements(d.clocks) k
       CROSS JOIN LATERAL (SELECT coalesce(k -> 'apologies' -> -1 ->> 'appointedOn', k ->> 'dueOn')::date AS awaited) t
       CROSS JOIN (VALUES (14), (7)) AS m (days_before)
       WHERE d.open AND k ->> 'dueOn' IS NOT NULL AND t.awaited - m.days_before > ocop_day(ocop_now())
         AND (m.days_before = 7 OR k ->> 'kind' IN ('evaluation', 'reevaluation', 'ministryEvaluation'))
         AND NOT EXISTS (SELECT FROM outbox o WHERE o.kind = 'clock' AND o.dossier_id = d.id AND o.clock = k ->> 'kind'
           AND o.due_on = t.awaited AND o.days_before = m.days_before);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE outbox SET status = 'cancelled' WHERE kind = 'clock' AND days_before IN (14, 7) AND status = 'planned'`,
    );
  }
}
