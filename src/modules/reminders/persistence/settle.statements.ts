import { levels } from '../../../domain/jurisdiction/role.js';
import { namedStatement } from '../../../platform/database/index.js';
import type { Message } from '../message.js';
import { isRenewalFiled } from './is-renewal-filed.js';
import { inQuiet, timeOf } from './recipients.statements.js';

/** These run inside one transaction, in this order. Days come as text: the driver would make instants of them. */

export interface LockedMessage {
  readonly id: string;
  readonly status: string;
  /** What a reminder is about; null for everything else. */
  readonly subject: string | null;
}

/** $1 messages. The next statement must be a new one, to see what the holders of the locks have written. */
export const lockMessages = namedStatement<LockedMessage>(
  'outbox.lock',
  `SELECT id, status, CASE WHEN kind IN ('reminder', 'clock', 'plan', 'report', 'followUp')
     THEN concat_ws(' ', dossier_id, round_id, deadline, clock, plan_call_id, report_id, follow_up_call_id, follow_up_id, place_id, due_on, days_before) END AS subject
    FROM outbox WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
);

/** $1 what reminders are about, in order: rows that say the same are settled one after the other. */
export const lockSubjects = namedStatement<never>(
  'outbox.lock-subjects',
  `SELECT pg_advisory_xact_lock(hashtextextended(subject, 0)) FROM unnest($1::text[]) AS subject`,
);

const legalDate = (column: string) =>
  `CASE WHEN r.${column}_on IS NOT NULL THEN json_build_object('on', r.${column}_on, 'counts', r.${column}_counts) END`;
const local = (instant: string, form: string) =>
  `to_char(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh', '${form}')`;
/** By kind, whether a reminder `t` is of the same thing as `o`. */
const ofTheSame = [
  [`o.kind = 'certificate'`, 't.dossier_id = o.dossier_id'],
  [
    `o.kind IN ('reminder', 'clock') AND o.dossier_id IS NOT NULL`,
    't.dossier_id = o.dossier_id AND t.round_id = o.round_id AND coalesce(t.deadline, t.clock) = coalesce(o.deadline, o.clock)',
  ],
  [`o.kind = 'reminder'`, 't.round_id = o.round_id AND t.dossier_id IS NULL AND t.deadline = o.deadline'],
  [`o.kind = 'opinion'`, 't.panel_id = o.panel_id AND t.person_id = o.person_id'],
  [`o.kind = 'plan'`, 't.plan_call_id = o.plan_call_id AND t.place_id = o.place_id'],
  [
    `o.kind = 'followUp'`,
    't.follow_up_call_id = o.follow_up_call_id AND t.place_id = o.place_id AND t.follow_up_id IS NOT DISTINCT FROM o.follow_up_id',
  ],
  [`o.kind = 'report'`, 't.report_id = o.report_id'],
] as const;
/** Whether another row of the same day is so; false of what reminds of no day. */
const anotherOfTheDay = (isSo: string) =>
  `CASE WHEN o.days_before IS NULL THEN false ${ofTheSame
    .map(
      ([kind, same]) => `WHEN ${kind} THEN EXISTS (SELECT FROM outbox t WHERE ${same}
      AND t.kind = o.kind AND t.template = o.template AND t.due_on = o.due_on AND ${isSo})`,
    )
    .join(' ')} ELSE false END`;
/** The very same was told before: a day was moved away and back, or written anew. */
const alreadyTold = anotherOfTheDay(
  `t.id <> o.id AND t.status = 'delivered' AND t.days_before = o.days_before AND t.audience::text = o.audience::text`,
);
/** A later reminder of the same day has fallen due as well: after an outage only the last one is told. */
const isOvertaken = anotherOfTheDay(
  `t.days_before < o.days_before AND t.status <> 'cancelled' AND t.due_at <= ocop_now()`,
);

/** A letter `c` asks a place below its own for a plan by one day, and its own by another. */
const isOfPlaceBelow = `o.place_id <> c.place_id`;

/** What is told of a report `b` of a place `w`. */
const reportFacts = `'id', b.id, 'kind', b.kind, 'period', b.period, 'placeId', b.place_id, 'placeName', w.name, 'year', b.year,
      'roundNumber', (SELECT g.number FROM round g WHERE g.id = b.round_id)`;

/** Whom the places have named: those of the dossier `d`, else the one place `w`. */
const superiors = `(SELECT json_object_agg(l.level, superior_of(l.id)) FROM (
      SELECT v.level, place_at_level(d.id, v.level) AS id FROM unnest(ARRAY['${levels.join("', '")}']) AS v (level) WHERE d.id IS NOT NULL
      UNION ALL SELECT w.level, w.id WHERE d.id IS NULL AND w.id IS NOT NULL) l)`;

/** $1 messages. A dossier in another round than the message is told by both ids. */
export const loadMessages = `
  SELECT o.id, o.kind, o.template, o.audience, o.step_number AS step, o.deadline,
    coalesce(o.due_on::text, (SELECT coalesce(s.details ->> 'opinionsDueOn', s.details ->> 'appointedOn') FROM dossier_step s
      WHERE s.dossier_id = o.dossier_id AND s.number = o.step_number)) AS "dueOn",
    (SELECT s.details ->> 'appealUntil' FROM dossier_step s WHERE s.dossier_id = o.dossier_id AND s.number = o.step_number) AS "appealUntil",
    CASE WHEN o.kind = 'notice' AND o.template IN ('apologised', 'supplementAskedAgain')
      THEN (SELECT superior_of(place_at_level(s.dossier_id, split_part(s.from_state, '.', 1))) FROM dossier_step s
        WHERE s.dossier_id = o.dossier_id AND s.number = o.step_number) END AS "superiorId",
    CASE WHEN o.kind = 'notice' THEN o.person_id END AS "personId",
    o.days_before AS "daysBefore", ocop_day(ocop_now())::text AS today, ${local('ocop_now()', 'HH24:MI')} AS time,
    json_build_object('day', ${local('o.due_at', 'YYYY-MM-DD')}, 'time', ${local('o.due_at', 'HH24:MI')}) AS planned,
    CASE WHEN o.days_before < 0 THEN ${superiors} END AS superiors, ${alreadyTold} AS "alreadyTold", ${isOvertaken} AS "isOvertaken",
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'machine', d.machine_id,
      'machineVersion', d.machine_version, 'state', d.state, 'open', d.open, 'deadline', d.deadline,
      'roundId', d.round_id, 'productName', p.name) END AS dossier,
    CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'year', r.year, 'number', r.number,
      'placeName', pl.name, 'registrationCloses', ${legalDate('registration_closes')},
      'dueAtDistrict', ${legalDate('due_at_district')}, 'dueAtProvince', ${legalDate('due_at_province')}) END AS round,
    CASE WHEN o.kind = 'opinion' THEN json_build_object('personId', o.person_id, 'isAwaited', EXISTS (
      SELECT FROM panel q JOIN panel_seat t ON t.panel_id = q.id AND t.person_id = o.person_id
       WHERE q.id = o.panel_id AND q.status = 'open' AND q.opinions_due_on = o.due_on AND o.due_on >= ocop_day(ocop_now())
         AND NOT EXISTS (SELECT FROM ballot b WHERE b.panel_id = q.id AND b.person_id = o.person_id)
         AND NOT EXISTS (SELECT FROM conflict_standing w
           WHERE w.dossier_id = q.dossier_id AND w.person_id = o.person_id AND w.word = 'conflict'))) END AS opinion,
    CASE WHEN o.kind = 'clock' THEN json_build_object('kind', o.clock, 'isAwaited', d.open AND EXISTS (
      SELECT FROM json_array_elements(d.clocks) k WHERE k ->> 'kind' = o.clock AND k ->> 'dueOn' IS NOT NULL
         AND coalesce(k -> 'apologies' -> -1 ->> 'appointedOn', k ->> 'dueOn') = o.due_on::text),
       'isAppointed', EXISTS (SELECT FROM json_array_elements(d.clocks) k
         WHERE k ->> 'kind' = o.clock AND k -> 'apologies' -> -1 ->> 'appointedOn' = o.due_on::text)) END AS clock,
    CASE WHEN o.kind = 'plan' THEN json_build_object('callId', c.id, 'placeId', w.id, 'placeName', w.name, 'year', c.year,
      'isAwaited', o.due_on = CASE WHEN ${isOfPlaceBelow} THEN c.plans_due_on - (c.plans_due_counts = 'before')::int
          ELSE c.approval_due_on - (c.approval_due_counts = 'before')::int END
        AND NOT EXISTS (SELECT FROM plan x WHERE x.place_id = w.id AND x.year = c.year AND
        -- What came back, or is amended, is awaited again until its day; after that what was in time stays in time.
        CASE WHEN ${isOfPlaceBelow} THEN x.first_submitted_at IS NOT NULL AND (x.state IN ('submitted', 'merged') OR o.due_on < ocop_day(ocop_now()))
          ELSE x.state IN ('approved', 'submitted', 'merged') OR (x.decided_on IS NOT NULL AND o.due_on < ocop_day(ocop_now())) END)) END AS plan,
    CASE WHEN o.kind = 'planStep' THEN json_build_object('id', y.id, 'placeId', w.id, 'placeName', w.name, 'year', y.year) END AS "planStep",
    CASE WHEN o.kind = 'followUp' THEN json_build_object('callId', u.id, 'id', o.follow_up_id, 'kind', u.kind, 'placeId', w.id, 'placeName', w.name,
      'basisNumber', u.basis_number, 'isItsDay', o.due_on IS NOT DISTINCT FROM u.due_on - (u.due_counts = 'before')::int, 'open', (SELECT count(*)::int FROM follow_up f
        WHERE f.call_id = u.id AND f.place_id = w.id AND f.state = 'open'),
      'revocationAwaited', EXISTS (SELECT FROM follow_up f JOIN standing_certificate e ON e.dossier_id = f.dossier_id WHERE f.id = o.follow_up_id AND CASE f.state WHEN 'open' THEN f.findings IS NOT NULL
        ELSE f.state = 'proposed' AND f.proposal ->> 'outcome' = 'revoke' END)) END AS "followUp",
    CASE WHEN o.kind = 'certificate' THEN json_build_object('expiresOn', rn.expires_on, 'stands', EXISTS (SELECT FROM standing_certificate e WHERE e.dossier_id = rn.dossier_id),
      'isRenewalFiled', ${isRenewalFiled}) END AS certificate,
    CASE WHEN o.kind = 'report' THEN json_build_object(${reportFacts}, 'isAwaited', b.state IN ('draft', 'returned') AND b.due_on IS NOT DISTINCT FROM o.due_on) END AS report,
    CASE WHEN o.kind = 'reportStep' THEN json_build_object(${reportFacts}) END AS "reportStep",
    CASE WHEN o.kind = 'council' THEN json_build_object('personId', o.person_id, 'id', n.id, 'name', n.name, 'placeName', np.name,
      'basisNumber', coalesce(h.decision_number, e.decision_number, CASE WHEN o.session_id IS NULL THEN n.decision_number END),
      'decidedOn', coalesce(h.decided_on, e.decided_on, CASE WHEN o.session_id IS NULL THEN n.decided_on END), 'inForceFrom', h.in_force_from,
      'session', CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'title', v.title, 'plannedOn', v.planned_on, 'plannedAt', v.planned_at, 'venue', v.venue,
        'dossiers', (SELECT count(*)::int FROM session_item i WHERE i.session_id = v.id AND i.delivered_on IS NOT NULL),
        'isOver', v.state IN ('cancelled', 'sealed')) END) END AS council,
    CASE WHEN k.number IS NOT NULL THEN json_build_object('placeId', k.place_id, 'number', k.number,
      'signedText', k.text || 'signature: ' || translate(encode(k.signature, 'base64'), E'\\n', ''),
      'session', CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'title', v.title) END, 'panelId', o.panel_id) END AS checkpoint
   FROM outbox o
   LEFT JOIN dossier d ON d.id = o.dossier_id
   LEFT JOIN product p ON p.id = d.product_id
   LEFT JOIN round r ON r.id = coalesce(o.round_id, d.round_id)
   LEFT JOIN place pl ON pl.id = r.place_id
   LEFT JOIN plan_call c ON c.id = o.plan_call_id
   LEFT JOIN follow_up_call u ON u.id = o.follow_up_call_id
   LEFT JOIN place w ON w.id = o.place_id AND o.kind IN ('plan', 'planStep', 'followUp', 'report', 'reportStep')
   LEFT JOIN recognition rn ON rn.dossier_id = o.dossier_id AND o.kind = 'certificate'
   LEFT JOIN plan y ON y.id = o.plan_id
   LEFT JOIN report b ON b.id = o.report_id
   LEFT JOIN council_session v ON v.id = o.session_id
   LEFT JOIN council n ON n.id = coalesce(o.council_id, CASE WHEN o.kind = 'council' THEN v.council_id END)
   LEFT JOIN place np ON np.id = n.place_id
   LEFT JOIN council_charter h ON h.id = o.charter_id
   LEFT JOIN advisory_team e ON e.id = o.team_id
   LEFT JOIN ledger_checkpoint k ON k.place_id = o.place_id AND k.number = o.checkpoint
  WHERE o.id = ANY ($1::uuid[])`;

export const loadThese = namedStatement<Message & { readonly id: string }>('outbox.load', loadMessages);

/** $1 messages. */
export const cancelMessages = namedStatement<never>(
  'outbox.cancel',
  `UPDATE outbox SET status = 'cancelled' WHERE id = ANY ($1::uuid[])`,
);

/**
 * What a delivery tells, so that the database refuses the same a second time: of a reminder, which date of what and how
 * many days before; of everything else, that a day was moved too, the message.
 */
const thing = `CASE WHEN o.days_before IS NULL THEN o.id::text ELSE CASE o.kind WHEN 'reminder' THEN concat_ws(' ', 'reminder', o.dossier_id, o.round_id, o.deadline, o.due_on, o.days_before)
  WHEN 'clock' THEN concat_ws(' ', 'clock', o.template, o.dossier_id, o.round_id, o.clock, o.due_on, o.days_before)
  WHEN 'opinion' THEN concat_ws(' ', 'opinion', o.panel_id, o.due_on, o.days_before)
  WHEN 'certificate' THEN concat_ws(' ', 'certificate', o.template, o.dossier_id, o.due_on, o.days_before)
  WHEN 'report' THEN concat_ws(' ', 'report', o.report_id, o.due_on, o.days_before)
  WHEN 'plan' THEN concat_ws(' ', 'plan', o.plan_call_id, o.place_id, o.template, o.due_on, o.days_before)
  WHEN 'followUp' THEN concat_ws(' ', 'followUp', o.template, o.follow_up_call_id, o.follow_up_id, o.place_id, o.due_on, o.days_before, md5(o.audience::text))
  ELSE o.id::text END END`;

/**
 * Notices, their deliveries, what of these goes at once, and the messages' end. $1 messages as [{id, facts}], $2 people as
 * [{messageId, noticeId, personId, insteadOf}], $3 deliveries as [{noticeId, personId, channel, inDigest, day, time, sendingId, to,
 * subject, body, status}]. Answers how many deliveries a message has, where it has any.
 */
export const tellPeople = namedStatement<{ id: string; deliveries: number }>(
  'outbox.tell',
  `WITH message AS MATERIALIZED (
    SELECT m.id, m.facts, n.at FROM (SELECT ocop_now() AS at) n, json_to_recordset($1::json) AS m(id uuid, facts json)
  ), told AS (
    INSERT INTO notice (id, outbox_id, person_id, template, dossier_id, round_id, facts, created_at)
    SELECT l."noticeId", o.id, l."personId", o.template, o.dossier_id, o.round_id,
           CASE WHEN l."insteadOf" IS NULL THEN m.facts ELSE (m.facts::jsonb || jsonb_build_object('insteadOf', l."insteadOf"))::json END, m.at
      FROM json_to_recordset($2::json) AS l("messageId" uuid, "noticeId" uuid, "personId" uuid, "insteadOf" text)
      JOIN message m ON m.id = l."messageId" JOIN outbox o ON o.id = m.id
    ON CONFLICT (outbox_id, person_id) DO NOTHING
    RETURNING id, outbox_id, created_at
  ), planned AS (
    INSERT INTO delivery (notice_id, channel, person_id, thing, digest, due_at, sending_id)
    SELECT told.id, l.channel, l."personId", ${thing}, l."inDigest",
           coalesce((l.day + l.time) AT TIME ZONE 'Asia/Ho_Chi_Minh', told.created_at), l."sendingId"
      FROM told JOIN json_to_recordset($3::json) AS l("noticeId" uuid, "personId" uuid, channel text, "inDigest" boolean,
             day date, time time, "sendingId" uuid) ON l."noticeId" = told.id
      JOIN outbox o ON o.id = told.outbox_id
    ON CONFLICT (person_id, channel, thing) DO NOTHING
    RETURNING notice_id, sending_id, person_id, channel
  ), written AS (
    INSERT INTO sending (id, channel, person_id, to_address, subject, body, status, created_at, breaks_quiet)
    SELECT p.sending_id, p.channel, p.person_id, l."to", l.subject, l.body, l.status, n.at, ${inQuiet(timeOf('n.at'))}
      FROM (SELECT ocop_now() AS at) n CROSS JOIN planned p JOIN json_to_recordset($3::json)
        AS l("sendingId" uuid, "to" text, subject text, body text, status text) ON l."sendingId" = p.sending_id
      LEFT JOIN notice_preference w ON w.person_id = p.person_id
  ), settled AS (
    UPDATE outbox o SET status = 'delivered', delivered_at = m.at FROM message m WHERE o.id = m.id
  )
  SELECT told.outbox_id AS id, count(*)::integer AS deliveries FROM planned JOIN told ON told.id = planned.notice_id
   GROUP BY told.outbox_id`,
);
