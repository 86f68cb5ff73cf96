import { remindedAt } from '../../../domain/calendar/reminder-plan.js';
import { instantInMs, namedStatement } from '../../../platform/database/index.js';
import type { Round, RoundReminder } from '../round.js';

const dateOf = (column: string) =>
  `CASE WHEN r.${column}_on IS NOT NULL THEN json_build_object('on', r.${column}_on, 'counts', r.${column}_counts) END`;
const dates = `${dateOf('registration_closes')} AS "registrationCloses", ${dateOf('due_at_district')} AS "dueAtDistrict",
  ${dateOf('due_at_province')} AS "dueAtProvince"`;
const columns = `r.id, r.version, json_build_object('id', p.id, 'name', p.name, 'level', p.level) AS place,
  r.year, r.number, r.rulebook, ${dates}, r.source`;

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
const dueAt = instantInMs('o.due_at');
export const listReminders = namedStatement<RoundReminder>(
  'round.reminders',
  `SELECT o.id, o.deadline, o.days_before AS "daysBefore", ${dueAt} AS "dueAt", o.due_on AS "dueOn", o.status,
          o.dossier_id AS "dossierId"
     FROM outbox o LEFT JOIN dossier d ON d.id = o.dossier_id
    WHERE o.round_id = $1 AND o.kind = 'reminder'
      AND (o.dossier_id IS NULL OR d.producer_id = ANY($2::uuid[]) OR d.commune_id = ANY($3::uuid[])
        OR d.district_id = ANY($3) OR d.province_id = ANY($3))
      AND ($4::text IS NULL OR (${dueAt}, o.id) > ($4, $5::uuid))
    ORDER BY 4, o.id LIMIT $6`,
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
/** For the round as a whole where it has an audience ($6), and for every open dossier that this date binds now. */
export const planReminders = namedStatement<never>(
  'round.plan-reminders',
  `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, deadline, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'reminder', 'deadline', t.audience, t.dossier_id, $1, $2, $3::date, m.days_before,
          (m.fires_on + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
     FROM unnest($4::smallint[], $5::date[]) AS m (days_before, fires_on)
    CROSS JOIN (
      SELECT $6::json AS audience, NULL::uuid AS dossier_id WHERE $6::json IS NOT NULL
      UNION ALL
      SELECT '[]', id FROM dossier WHERE round_id = $1 AND open AND deadline = $2) t`,
);
