import { instantInMs, namedStatement } from '../../../platform/database/index.js';
import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { PhotoInput } from '../../../domain/follow-up/follow-up-facts.js';
import type { FollowUp, FollowUpCall, FollowUpListItem, Rated } from '../follow-up.js';

export const placeOf = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'level', ${alias}.level)`;
export const due = `json_build_object('on', c.due_on, 'counts', c.due_counts) AS due`;
const basis = `json_build_object('number', c.basis_number, 'issuedOn', c.basis_on) AS basis`;
const today = `ocop_day(ocop_now())`;
export const lastDay = `(c.due_on - CASE c.due_counts WHEN 'before' THEN 1 ELSE 0 END)`;
/** The place that decides on the star of a dossier `d` with the recognition `n`: QĐ 26/2026, Đ.8.2; the province where that district exists no more (ADR 0007). */
export const decidingPlaceId = `(SELECT CASE WHEN n.recognised_by = 'district' AND ${today} BETWEEN x.valid_from AND coalesce(x.valid_to, 'infinity')
        THEN x.id ELSE d.province_id END FROM (SELECT d.district_id) z LEFT JOIN place x ON x.id = z.district_id)`;
/** $1 communes that are reached, or null; $2 producers. */
export const inScope = `(($1::uuid[] IS NULL OR d.commune_id = ANY($1)) OR d.producer_id = ANY($2::uuid[]))`;

/** The latest recognition of each product of the place and below. $1 place. */
const ratedBelow = `WITH RECURSIVE below AS (SELECT id FROM place WHERE id = $1
    UNION ALL SELECT p.id FROM place p JOIN below b ON p.parent_id = b.id),
  latest AS (SELECT DISTINCT ON (d.product_id) d.product_id, d.id AS dossier_id, d.commune_id, d.district_id, d.province_id,
      n.star, n.expires_on FROM recognition n JOIN dossier d ON d.id = n.dossier_id WHERE d.commune_id IN (SELECT id FROM below)
    ORDER BY d.product_id, n.expires_on DESC, d.id),
  rated AS (SELECT * FROM latest l WHERE expires_on >= ${today} AND NOT EXISTS (
    SELECT FROM follow_up f WHERE f.dossier_id = l.dossier_id AND f.outcome = 'revoke'))`;

export const listRated = namedStatement<Rated>(
  'follow-up.rated',
  `${ratedBelow} SELECT t.product_id AS "productId", t.star, t.expires_on AS "expiresOn", p.name, o.name AS "producerName", k.name AS "communeName"
    FROM rated t JOIN product p ON p.id = t.product_id JOIN producer o ON o.id = p.producer_id JOIN place k ON k.id = t.commune_id
   ORDER BY p.name COLLATE "vi-x-icu", p.id`,
);

/** $1 place, $2 call, $3 products, $4 level that carries out, $5 machine, $6 its version, $7 who. Where there is no such place, or none any more, the place that calls. */
export const addFollowUps = namedStatement<{ readonly id: string }>(
  'follow-up.add',
  `${ratedBelow}, added AS (
     INSERT INTO follow_up (id, version, call_id, dossier_id, place_id, machine_id, machine_version, state)
     SELECT gen_random_uuid(), 1, $2, dossier_id, coalesce((SELECT x.id FROM place x WHERE x.id = CASE $4 WHEN 'commune' THEN commune_id WHEN 'district' THEN district_id ELSE province_id END
           AND ${today} BETWEEN x.valid_from AND coalesce(x.valid_to, 'infinity')), $1), $5, $6, 'open' FROM rated WHERE product_id = ANY ($3::uuid[]) RETURNING id)
   INSERT INTO follow_up_step (follow_up_id, number, action, from_state, to_state, place_id, taken_by, taken_at, details)
   SELECT id, 1, 'call', NULL, 'open', $1, $7, ocop_now(), json_build_object('call', $2::uuid) FROM added RETURNING follow_up_id AS id`,
);

/** The words of a call to each place that has still to carry it out; of its day also to those whose work may come back. $1 call, $2 template, $3 day, $4 days before, $5 days they fire, $6 time, $7 audience by level, $8 who urges as well, $9 one place or null. */
export const planReminders = namedStatement<never>(
  'follow-up.plan-reminders',
  `INSERT INTO outbox (id, kind, template, audience, follow_up_call_id, place_id, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'followUp', $2::text, ($7::jsonb -> p.level || CASE WHEN m.days_before < 0 THEN $8::jsonb ELSE '[]' END)::json, $1, p.id,
          $3::date, m.days_before, coalesce((m.fires_on + $6::time) AT TIME ZONE 'Asia/Ho_Chi_Minh', ocop_now())
     FROM (SELECT place_id, bool_or(state = 'open') AS is_open FROM follow_up
            WHERE call_id = $1 AND state NOT IN ('decided', 'calledOff') AND ($9::uuid IS NULL OR place_id = $9) GROUP BY 1) w JOIN place p ON p.id = w.place_id
    CROSS JOIN unnest($4::smallint[], $5::date[]) AS m (days_before, fires_on) WHERE w.is_open OR m.days_before IS NOT NULL`,
);

/** $1 call. What was told stays told. */
export const cancelReminders = namedStatement<never>(
  'follow-up-call.cancel-reminders',
  `UPDATE outbox SET status = 'cancelled' WHERE follow_up_call_id = $1 AND template = 'followUpDue' AND status = 'planned'`,
);

/** What is asked of whoever moves the day. $1 call. */
export const lockCall = namedStatement<{
  readonly version: number;
  readonly due: LegalDate;
  readonly open: number;
}>(
  'follow-up-call.lock',
  `SELECT c.version, ${due}, (SELECT count(*)::int FROM follow_up f WHERE f.call_id = c.id AND f.state = 'open') AS open
    FROM follow_up_call c WHERE c.id = $1 FOR UPDATE`,
);

/** Tells of a step on one product. $1 follow-up, $2 template, $3 audience. */
export const addNotice = namedStatement<never>(
  'follow-up.add-notice',
  `INSERT INTO outbox (id, kind, template, audience, follow_up_call_id, follow_up_id, dossier_id, place_id, due_at)
   SELECT gen_random_uuid(), 'followUp', $2, $3, f.call_id, f.id, f.dossier_id, f.place_id, ocop_now() FROM follow_up f WHERE f.id = $1`,
);

/** $1 follow-up. */
export const cancelRevocationReminders = namedStatement<never>(
  'follow-up.cancel-revocation-reminders',
  `UPDATE outbox SET status = 'cancelled' WHERE follow_up_id = $1 AND template = 'revocationDue' AND status = 'planned'`,
);
/** $1 follow-up, $2 last day, $3 days before, $4 days they fire, $5 time, $6 audience. */
export const planRevocationReminders = namedStatement<never>(
  'follow-up.plan-revocation-reminders',
  `INSERT INTO outbox (id, kind, template, audience, follow_up_call_id, follow_up_id, dossier_id, place_id, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'followUp', 'revocationDue', $6,
          f.call_id, f.id, f.dossier_id, f.place_id, $2::date, m.days_before, (m.fires_on + $5::time) AT TIME ZONE 'Asia/Ho_Chi_Minh'
     FROM follow_up f CROSS JOIN unnest($3::smallint[], $4::date[]) AS m (days_before, fires_on) WHERE f.id = $1`,
);

const callColumns = `c.id, c.version, c.kind, ${placeOf('l')} AS place, ${due}, c.due_on AS "dueOn", ${basis}, c.source, c.carried_out_by AS "carriedOutBy",
  json_build_object('from', c.star_from, 'to', c.star_to) AS stars, ${today} AS today,
  (SELECT coalesce(json_agg(json_build_object('reason', h.reason, 'changedAt', ${instantInMs('h.changed_at')}) ORDER BY h.version DESC), '[]')
     FROM follow_up_call_change h WHERE h.call_id = c.id) AS changes,
  (SELECT coalesce(json_agg(json_build_object('place', w.place, 'all', w.total, 'done', w.done, 'late', w.late) ORDER BY w.name COLLATE "vi-x-icu"), '[]')
     FROM (SELECT k.name, ${placeOf('k')}::jsonb AS place, (count(*) FILTER (WHERE f.state <> 'calledOff'))::int AS total, count(f.done_on)::int AS done,
         (count(*) FILTER (WHERE f.state <> 'calledOff' AND coalesce(f.done_on, ${today}) > ${lastDay}))::int AS late
       FROM follow_up f JOIN dossier d ON d.id = f.dossier_id JOIN place k ON k.id = f.place_id
      WHERE f.call_id = c.id AND ${inScope} GROUP BY k.id) w) AS places`;

export const findCall = namedStatement<FollowUpCall>(
  'follow-up-call.find',
  `SELECT ${callColumns} FROM follow_up_call c JOIN place l ON l.id = c.place_id WHERE c.id = $3`,
);
/** $3 places whose letters may be seen, $4 $5 the last day and id, $6 how many. */
export const listCalls = namedStatement<FollowUpCall>(
  'follow-up-call.list',
  `SELECT ${callColumns} FROM follow_up_call c JOIN place l ON l.id = c.place_id
    WHERE ($3::uuid[] IS NULL OR c.place_id = ANY($3)) AND ($4::text IS NULL OR (c.due_on::text, c.id) < ($4, $5::uuid))
      AND ($1::uuid[] IS NULL OR c.place_id = ANY($1) OR EXISTS (
        SELECT FROM follow_up f JOIN dossier d ON d.id = f.dossier_id WHERE f.call_id = c.id AND ${inScope}))
    ORDER BY c.due_on::text DESC, c.id DESC LIMIT $6`,
);

/** $3 call, $4 dossier, $5 only what is open, $6 $7 the last day and id, $8 how many, $9 product. */
export const listFollowUps = namedStatement<FollowUpListItem>(
  'follow-up.list',
  `SELECT f.id, c.kind, f.state, p.name AS "productName", o.name AS "producerName", n.star, ${placeOf('k')} AS place,
     h.full_name AS "responsibleName", ${due}, c.due_on AS "dueOn", f.done_on AS "doneOn", ${today} AS today, f.outcome,
     CASE f.outcome WHEN 'downgrade' THEN (f.proposal ->> 'star')::int END AS "loweredTo", e.entries, e.contract_value AS "contractValue", e.revenue
    FROM follow_up f JOIN follow_up_call c ON c.id = f.call_id JOIN dossier d ON d.id = f.dossier_id JOIN recognition n ON n.dossier_id = d.id
    JOIN product p ON p.id = d.product_id JOIN producer o ON o.id = d.producer_id JOIN place k ON k.id = f.place_id
    LEFT JOIN person h ON h.id = f.responsible_id
   CROSS JOIN LATERAL (SELECT count(*)::int AS entries, coalesce(sum(contract_value), 0)::bigint AS contract_value,
       coalesce(sum(revenue), 0)::bigint AS revenue FROM follow_up_entry WHERE follow_up_id = f.id AND withdrawn_at IS NULL) e
   WHERE ${inScope} AND ($3::uuid IS NULL OR f.call_id = $3) AND ($4::uuid IS NULL OR f.dossier_id = $4)
     AND ($9::uuid IS NULL OR d.product_id = $9)
     AND (NOT $5::boolean OR f.state IN ('open', 'proposed'))
     AND ($6::text IS NULL OR (c.due_on::text, f.id) > ($6, $7::uuid))
   ORDER BY c.due_on::text, f.id LIMIT $8`,
);

export const findFollowUp = namedStatement<FollowUp>(
  'follow-up.find',
  `SELECT f.id, f.version, c.kind, f.call_id AS "callId", f.machine_id AS machine, f.machine_version AS "machineVersion", f.state,
     ${placeOf('l')} AS "callingPlace", ${placeOf('k')} AS place, ${placeOf('y')} AS "decidingPlace", ${due}, ${basis}, c.source, ${today} AS today,
     json_build_object('id', p.id, 'name', p.name) AS product, json_build_object('id', o.id, 'name', o.name) AS producer,
     d.commune_id AS "communeId", d.id AS "dossierId",
     json_build_object('rulebook', d.rulebook, 'star', n.star, 'recognisedBy', n.recognised_by, 'decidedOn', n.decided_on, 'expiresOn', n.expires_on,
       'revokedOn', (SELECT min(r.decided_on) FROM follow_up r WHERE r.dossier_id = f.dossier_id AND r.outcome = 'revoke'),
       'certificateNumber', n.certificate_number, 'decisionNumber', n.decision_number) AS certificate,
     CASE WHEN h.id IS NOT NULL THEN json_build_object('id', h.id, 'fullName', h.full_name) END AS responsible, f.done_on AS "doneOn",
     (SELECT coalesce(json_agg(json_build_object('id', e.id, 'what', e.what, 'title', e.title, 'place', e.place, 'from', e.from_on, 'to', e.to_on,
         'partners', e.partners, 'contracts', e.contracts, 'contractValue', e.contract_value, 'revenue', e.revenue, 'note', e.note,
         'photoIds', e.photo_ids, 'addedBy', a.full_name, 'withdrawnReason', e.withdrawn_reason) ORDER BY e.added_at, e.id), '[]')
        FROM follow_up_entry e JOIN person a ON a.id = e.added_by WHERE e.follow_up_id = f.id) AS entries,
     (SELECT coalesce(json_agg(json_build_object('id', t.id, 'fileName', t.file_name, 'mediaType', t.media_type, 'size', t.size, 'sha256', t.sha256)
         ORDER BY t.attached_at, t.id), '[]') FROM follow_up_photo t WHERE t.follow_up_id = f.id) AS photos,
     f.findings, CASE WHEN f.proposal IS NOT NULL THEN (f.proposal::jsonb || jsonb_build_object('byName',
       (SELECT full_name FROM person WHERE id = (f.proposal ->> 'by')::uuid)))::json END AS proposal,
     CASE WHEN f.outcome IS NOT NULL THEN json_build_object('outcome', f.outcome, 'number', f.decision_number, 'decidedOn', f.decided_on) END AS decision,
     (SELECT coalesce(json_agg(json_build_object('number', s.number, 'action', s.action, 'toState', s.to_state, 'takenBy', b.full_name,
         'takenAt', ${instantInMs('s.taken_at')}, 'details', s.details) ORDER BY s.number DESC), '[]')
        FROM follow_up_step s JOIN person b ON b.id = s.taken_by WHERE s.follow_up_id = f.id) AS steps
    FROM follow_up f JOIN follow_up_call c ON c.id = f.call_id JOIN dossier d ON d.id = f.dossier_id JOIN recognition n ON n.dossier_id = d.id
    JOIN product p ON p.id = d.product_id JOIN producer o ON o.id = d.producer_id JOIN place l ON l.id = c.place_id JOIN place k ON k.id = f.place_id
    JOIN place y ON y.id = ${decidingPlaceId}
    LEFT JOIN person h ON h.id = f.responsible_id WHERE f.id = $1`,
);

/** $1 follow-up. With all others of its recognition: what one re-check revokes, no other decides on. */
export const lockFollowUps = namedStatement<never>(
  'follow-up.lock',
  `SELECT FROM follow_up WHERE dossier_id = (SELECT dossier_id FROM follow_up WHERE id = $1) ORDER BY id FOR UPDATE`,
);

/** $3 follow-up, $4 photo. */
export const findPhoto = namedStatement<PhotoInput>(
  'follow-up.photo',
  `SELECT t.id, t.file_name AS "fileName", t.media_type AS "mediaType", t.size, t.sha256
    FROM follow_up_photo t JOIN follow_up f ON f.id = t.follow_up_id JOIN dossier d ON d.id = f.dossier_id
   WHERE ${inScope} AND f.id = $3 AND t.id = $4`,
);
