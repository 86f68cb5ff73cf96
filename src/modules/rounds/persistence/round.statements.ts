import { remindedAt } from '../../../domain/calendar/reminder-plan.js';
import { deadlineKinds } from '../../../domain/dossier/round-facts.js';
import { instantInMs, namedStatement } from '../../../platform/database/index.js';
import type { Round, RoundReminders } from '../round.js';

const dateOf = (column: string) =>
  `CASE WHEN r.${column}_on IS NOT NULL THEN json_build_object('on', r.${column}_on, 'counts', r.${column}_counts) END`;
const dates = `${dateOf('registration_closes')} AS "registrationCloses", ${dateOf('due_at_district')} AS "dueAtDistrict",
  ${dateOf('due_at_province')} AS "dueAtProvince"`;
/** Each date that was moved, the last move first. */
const changes = `(SELECT coalesce(json_agg(json_build_object('deadline', k.kind, 'from', h.before -> k.kind, 'to', h.after -> k.kind,
    'reason', h.reason, 'changedBy', w.full_name, 'changedAt', ${instantInMs('h.changed_at')}) ORDER BY h.version DESC, k.position), '[]')
  FROM round_change h JOIN person w ON w.id = h.changed_by
  JOIN unnest(ARRAY['${deadlineKinds.join("', '")}']) WITH ORDINALITY AS k (kind, position) ON h.after::jsonb ? k.kind
 WHERE h.round_id = r.id)`;
const columns = `r.id, r.version, json_build_object('id', p.id, 'name', p.name, 'level', p.level) AS place,
  r.year, r.number, r.rulebook, ${dates}, r.source, ${changes} AS changes`;

export const findRound = namedStatement<Round>(
  'round.find',
  `SELECT ${columns} FROM round r JOIN place p ON p.id = r.place_id WHERE r.id = $1`,
);
export const listRounds = namedStatement<Round>(
  'round.list',
  `SELECT ${columns} FROM round r JOIN place p ON p.id = r.place_id
    WHERE ($1::uuid[] IS NULL OR r.place_id = ANY($1))
      AND ($2::uuid IS NULL OR r.place_id = $2)
      AND ($3::int IS NULL OR r.year = $3)
      AND ($4::int IS NULL OR (r.year, r.number, r.id) < ($4, $5::int, $6::uuid))
    ORDER BY r.year DESC, r.number DESC, r.id DESC LIMIT $7`,
);
/** $1 round, $2 producers and $3 places whose dossiers count. However many dossiers there are, the answer has a row a day. */
export const countReminders = namedStatement<RoundReminders>(
  'round.reminders',
  `SELECT o.deadline, o.days_before AS "daysBefore", ocop_day(o.due_at)::text AS day, o.status, count(*)::int AS count
     FROM outbox o LEFT JOIN dossier d ON d.id = o.dossier_id
    WHERE o.round_id = $1 AND o.template = 'deadline'
      AND (o.dossier_id IS NULL OR d.producer_id = ANY($2::uuid[]) OR d.commune_id = ANY($3::uuid[])
        OR d.district_id = ANY($3) OR d.province_id = ANY($3))
    GROUP BY 1, 2, 3, 4 ORDER BY 3, 1, 2 DESC, 4`,
);
/** Waits for every step that plans reminders of the round's dates; lets dossiers and messages refer to it. */
export const lockRound = namedStatement<{ version: number }>(
  'round.lock',
  `SELECT version FROM round WHERE id = $1 FOR NO KEY UPDATE`,
);
export const cancelReminders = namedStatement<never>(
  'round.cancel-reminders',
  `UPDATE outbox SET status = 'cancelled'
    WHERE round_id = $1 AND deadline = $2 AND kind = 'reminder' AND status = 'planned'`,
);
/** For the round as a whole where it has an audience ($6), and for every open dossier that this date binds now; $7 template. What fires on no day is told at once. */
export const planReminders = namedStatement<never>(
  'round.plan-reminders',
  `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, deadline, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'reminder', $7, t.audience, t.dossier_id, $1, $2, $3::date, m.days_before,
          coalesce((m.fires_on + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh', ocop_now())
     FROM unnest($4::smallint[], $5::date[]) AS m (days_before, fires_on)
    CROSS JOIN (
      SELECT $6::json AS audience, NULL::uuid AS dossier_id WHERE $6::json IS NOT NULL
      UNION ALL
      SELECT '[]', id FROM dossier WHERE round_id = $1 AND open AND deadline = $2) t`,
);
