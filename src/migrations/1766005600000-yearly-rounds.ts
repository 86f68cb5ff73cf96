import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Province and ministry have the time of their yearly rounds: QĐ 26/2026, Đ.5.1 and 5.2, read into QĐ 148 too. What stood
 * there already has it since it came there, less the days on which it stood still, and its holder is reminded of what is
 * still to come.
 */
export class YearlyRounds1766005600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kindsAre(kinds));
    await runner.query(begun);
    await runner.query(reminded);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.clock IN (${added}));
      DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE clock IN (${added}));
      DELETE FROM outbox WHERE clock IN (${added});
      UPDATE dossier d SET clocks = kept.clocks, clock_due_on = kept.due_on FROM (
        SELECT d.id, coalesce(json_agg(k) FILTER (WHERE k ->> 'kind' NOT IN (${added})), '[]') AS clocks,
               min((k ->> 'dueOn')::date) FILTER (WHERE k ->> 'kind' NOT IN (${added})) AS due_on
          FROM dossier d CROSS JOIN LATERAL json_array_elements(d.clocks) k GROUP BY d.id) kept
       WHERE kept.id = d.id;
      ${kindsAre(before)}
    `);
  }
}

const before = `'communeReview', 'supplementAnswer', 'reevaluation'`;
const added = `'evaluation', 'ministryEvaluation'`;
const kinds = `${before}, ${added}`;

const kindsAre = (names: string) => `
  ALTER TABLE outbox DROP CONSTRAINT outbox_clock_check, ADD CONSTRAINT outbox_clock_check CHECK (clock IN (${names}));
  ALTER TABLE deadline_reissue DROP CONSTRAINT deadline_reissue_kind_check,
    ADD CONSTRAINT deadline_reissue_kind_check CHECK (kind IN ('opinions', 'meeting', ${names}));
`;

/** The result is due before these days of the year, for what was requested before those: province, ministry. */
const begun = `
  WITH standing AS (
    SELECT d.id, d.state, d.clocks, k.kind, k.stage,
           (SELECT max(s.number) FROM dossier_step s WHERE s.dossier_id = d.id AND s.action = 'reenter') AS entered,
           CASE WHEN d.rulebook = 'qd-1489-2025' THEN CASE d.purpose WHEN 're-evaluation' THEN date '2026-06-21' ELSE date '2026-07-21' END END AS latest
      FROM dossier d
      CROSS JOIN (VALUES ('evaluation', 'province'), ('ministryEvaluation', 'ministry')) AS k (kind, stage)
      LEFT JOIN local_rules l ON l.id = d.local_rules_id
     WHERE d.open AND d.rulebook IN ('qd-148-2023', 'qd-1489-2025', 'qd-26-2026')
       AND CASE k.kind WHEN 'ministryEvaluation' THEN d.state = 'ministry.evaluation'
         ELSE split_part(d.state, '.', 1) IN ('province', 'ministry') AND NOT (d.purpose = 're-evaluation'
           AND (d.rulebook = 'qd-26-2026' OR l.rules #> '{deadlines,reevaluationDays}' IS NOT NULL)) END
  ), moves AS (
    SELECT s.dossier_id, s.number, s.to_state, ocop_day(s.taken_at) AS day,
           ocop_day(lead(s.taken_at) OVER (PARTITION BY s.dossier_id ORDER BY s.number)) AS left_on
      FROM dossier_step s WHERE s.from_state IS DISTINCT FROM s.to_state AND s.dossier_id IN (SELECT id FROM standing)
  ), arrived AS (
    SELECT t.*, m.day AS began, extract(year FROM m.day)::int AS year FROM standing t
      CROSS JOIN LATERAL (SELECT m.day FROM moves m WHERE m.dossier_id = t.id AND m.number >= coalesce(t.entered, 1)
        AND split_part(m.to_state, '.', 1) = t.stage ORDER BY m.number LIMIT 1) m
  ), bound AS (
    SELECT a.*, (SELECT min(r.result) - 1 FROM (VALUES
        ('evaluation', make_date(a.year, 4, 30), make_date(a.year, 6, 30)), ('evaluation', make_date(a.year, 10, 30), make_date(a.year, 12, 30)),
        ('evaluation', make_date(a.year + 1, 4, 30), make_date(a.year + 1, 6, 30)),
        ('ministryEvaluation', make_date(a.year, 1, 30), make_date(a.year, 3, 30)), ('ministryEvaluation', make_date(a.year, 7, 30), make_date(a.year, 9, 30)),
        ('ministryEvaluation', make_date(a.year + 1, 1, 30), make_date(a.year + 1, 3, 30))) AS r (kind, request, result)
       WHERE r.kind = a.kind AND a.began < r.request) - a.began AS days
      FROM arrived a
  ), stood AS (
    SELECT b.*, coalesce((SELECT json_agg(json_build_object('reason', r.reason, 'from', m.day, 'to', m.left_on) ORDER BY m.number)
        FROM moves m JOIN (VALUES ('province.returned', 'owner'), ('province.testing', 'tests'), ('province.meetingTesting', 'tests'),
          ('ministry.evaluation', 'upperLevel')) AS r (state, reason) ON r.state = m.to_state
       WHERE b.kind = 'evaluation' AND m.dossier_id = b.id AND m.number >= coalesce(b.entered, 1)), '[]') AS stops
      FROM bound b
  ), reckoned AS (
    SELECT s.*, CASE WHEN NOT EXISTS (SELECT FROM json_array_elements(s.stops) e WHERE e ->> 'to' IS NULL) THEN least(s.latest,
        (SELECT n.day FROM (SELECT g::date AS day FROM generate_series(s.began + 1, s.began + s.days + 3000, interval '1 day') g) n
          WHERE NOT EXISTS (SELECT FROM json_array_elements(s.stops) e WHERE n.day BETWEEN (e ->> 'from')::date AND (e ->> 'to')::date)
          ORDER BY n.day OFFSET s.days - 1 LIMIT 1)) END AS due_on
      FROM stood s
  ), made AS (
    SELECT r.id, json_agg((jsonb_build_object('kind', r.kind, 'days', r.days, 'unit', 'daysToDate', 'startedOn', r.began, 'stops', r.stops::jsonb,
        'dueOn', r.due_on, 'missingYear', NULL, 'calendarVersion', (SELECT max(version) FROM calendar_version))
        || CASE WHEN r.latest IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('latest', r.latest) END)::json) AS clocks, min(r.due_on) AS due_on
      FROM reckoned r GROUP BY r.id
  )
  UPDATE dossier d SET clocks = (d.clocks::jsonb || made.clocks::jsonb)::json, clock_due_on = least(d.clock_due_on, made.due_on)
    FROM made WHERE made.id = d.id;
`;

const reminded = `
  INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, clock, due_on, days_before, due_at)
  SELECT gen_random_uuid(), 'clock', 'clockEnds', '[]', d.id, d.round_id, k ->> 'kind', (k ->> 'dueOn')::date, m.days_before,
         ((k ->> 'dueOn')::date - m.days_before + time '07:00') AT TIME ZONE 'Asia/Ho_Chi_Minh'
    FROM dossier d CROSS JOIN LATERAL json_array_elements(d.clocks) k
   CROSS JOIN (VALUES (3), (1), (0), (-1)) AS m (days_before)
   WHERE d.open AND k ->> 'kind' IN (${added}) AND k ->> 'dueOn' IS NOT NULL
     AND (m.days_before = -1 OR (k ->> 'dueOn')::date - m.days_before >= ocop_day(ocop_now()));
`;
