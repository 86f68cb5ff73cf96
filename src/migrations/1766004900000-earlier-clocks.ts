import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lawful times that began before anybody was reminded of them are reminded of like the others: what is still to come of
 * three days, one day, the day itself and the day after; where that is over, at once.
 */
export class EarlierClocks1766004900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, clock, due_on, days_before, due_at)
      SELECT gen_random_uuid(), 'clock', 'clockEnds', '[]', d.id, d.round_id, k.kind, k.due_on, m.days_before,
             (k.due_on - m.days_before + time '07:00') AT TIME ZONE 'Asia/Ho_Chi_Minh'
        FROM dossier d
       CROSS JOIN LATERAL (
         SELECT e ->> 'kind' AS kind, coalesce(e -> 'apologies' -> -1 ->> 'appointedOn', e ->> 'dueOn')::date AS due_on
           FROM json_array_elements(d.clocks) e WHERE e ->> 'dueOn' IS NOT NULL) k
       CROSS JOIN (VALUES (3), (1), (0), (-1)) AS m (days_before)
       WHERE d.open AND (m.days_before = -1 OR k.due_on - m.days_before >= ocop_day(ocop_now()))
         AND NOT EXISTS (SELECT FROM outbox o WHERE o.dossier_id = d.id AND o.kind = 'clock' AND o.template = 'clockEnds'
           AND o.clock = k.kind AND o.due_on = k.due_on AND o.status <> 'cancelled');
    `);
  }

  /** They are reminders like any other. */
  async down(): Promise<void> {}
}
