/** These run inside one transaction, in this order. Days come as text: the driver would make instants of them. */

/** $1 message. The next statement must be a new one, to see what the holder of the lock has written. */
export const lockMessage = `
  SELECT status, CASE kind WHEN 'reminder' THEN concat_ws(' ', dossier_id, round_id, deadline, due_on, days_before) END AS subject
    FROM outbox WHERE id = $1 FOR UPDATE`;

/** $1 what a reminder is about: two rows that say the same are settled one after the other. */
export const lockSubject = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`;

const legalDate = (column: string) =>
  `CASE WHEN r.${column}_on IS NOT NULL THEN json_build_object('on', r.${column}_on, 'counts', r.${column}_counts) END`;
const local = (instant: string, form: string) =>
  `to_char(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh', '${form}')`;
const saysTheSame = `t.id <> o.id AND t.status = 'delivered' AND t.kind = 'reminder' AND t.round_id = o.round_id
  AND t.deadline = o.deadline AND t.due_on = o.due_on AND t.days_before = o.days_before AND t.template = o.template
  AND t.audience::text = o.audience::text`;

/** $1 messages. A dossier in another round than the message is told by both ids. */
export const loadMessages = `
  SELECT o.id, o.kind, o.template, o.audience, o.step_number AS step, o.deadline,
    coalesce(o.due_on::text, (SELECT s.details ->> 'opinionsDueOn' FROM dossier_step s
      WHERE s.dossier_id = o.dossier_id AND s.number = o.step_number)) AS "dueOn",
    o.days_before AS "daysBefore", ocop_day(ocop_now())::text AS today, ${local('ocop_now()', 'HH24:MI')} AS time,
    json_build_object('day', ${local('o.due_at', 'YYYY-MM-DD')}, 'time', ${local('o.due_at', 'HH24:MI')}) AS planned,
    CASE WHEN o.dossier_id IS NULL
      THEN EXISTS (SELECT FROM outbox t WHERE t.round_id = o.round_id AND t.dossier_id IS NULL AND ${saysTheSame})
      ELSE EXISTS (SELECT FROM outbox t WHERE t.dossier_id = o.dossier_id AND ${saysTheSame}) END AS "alreadyTold",
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'machine', d.machine_id,
      'machineVersion', d.machine_version, 'state', d.state, 'open', d.open, 'deadline', d.deadline,
      'roundId', d.round_id, 'productName', p.name) END AS dossier,
    CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'year', r.year, 'number', r.number,
      'placeName', pl.name, 'registrationCloses', ${legalDate('registration_closes')},
      'dueAtDistrict', ${legalDate('due_at_district')}, 'dueAtProvince', ${legalDate('due_at_province')}) END AS round,
    CASE WHEN o.kind = 'opinion' THEN json_build_object('personId', o.person_id, 'isAwaited', EXISTS (
      SELECT FROM panel q JOIN panel_seat t ON t.panel_id = q.id AND t.person_id = o.person_id
       WHERE q.id = o.panel_id AND q.status = 'open' AND q.opinions_due_on >= ocop_day(ocop_now())
         AND NOT EXISTS (SELECT FROM ballot b WHERE b.panel_id = q.id AND b.person_id = o.person_id)
         AND NOT EXISTS (SELECT FROM conflict_standing w
           WHERE w.dossier_id = q.dossier_id AND w.person_id = o.person_id AND w.word = 'conflict'))) END AS opinion,
    CASE WHEN o.kind = 'plan' THEN json_build_object('callId', c.id, 'placeId', w.id, 'placeName', w.name, 'year', c.year,
      'isAwaited', NOT EXISTS (SELECT FROM plan x WHERE x.place_id = w.id AND x.year = c.year AND
        CASE o.template WHEN 'planDue' THEN x.first_submitted_at IS NOT NULL ELSE x.state IN ('approved', 'submitted', 'merged') END)) END AS plan,
    CASE WHEN k.number IS NOT NULL THEN json_build_object('placeId', k.place_id, 'number', k.number,
      'signedText', k.text || 'signature: ' || translate(encode(k.signature, 'base64'), E'\\n', ''),
      'session', CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'title', v.title) END) END AS checkpoint
   FROM outbox o
   LEFT JOIN dossier d ON d.id = o.dossier_id
   LEFT JOIN product p ON p.id = d.product_id
   LEFT JOIN round r ON r.id = coalesce(o.round_id, d.round_id)
   LEFT JOIN place pl ON pl.id = r.place_id
   LEFT JOIN plan_call c ON c.id = o.plan_call_id
   LEFT JOIN place w ON w.id = o.place_id AND o.kind = 'plan'
   LEFT JOIN council_session v ON v.id = o.session_id
   LEFT JOIN ledger_checkpoint k ON k.place_id = o.place_id AND k.number = o.checkpoint
  WHERE o.id = ANY ($1::uuid[])`;

export const cancelMessage = `UPDATE outbox SET status = 'cancelled' WHERE id = $1`;

/**
 * What a delivery tells, so that the database refuses the same a second time: of a reminder, which date of what and how
 * many days before; of everything else, the message.
 */
const thing = `CASE o.kind WHEN 'reminder' THEN concat_ws(' ', 'reminder', o.dossier_id, o.round_id, o.deadline, o.due_on, o.days_before)
  WHEN 'opinion' THEN concat_ws(' ', 'opinion', o.panel_id, o.due_on, o.days_before) ELSE o.id::text END`;

/**
 * Notices, their deliveries, what of these goes at once, and the message's end. $1 message, $2 facts, $3 people as
 * [{noticeId, personId}], $4 deliveries as [{noticeId, personId, channel, inDigest, day, time, sendingId, to, subject,
 * body, status}]. Answers how many deliveries there are.
 */
export const tellPeople = `
  WITH told AS (
    INSERT INTO notice (id, outbox_id, person_id, template, dossier_id, round_id, facts, created_at)
    SELECT l."noticeId", o.id, l."personId", o.template, o.dossier_id, o.round_id, $2::json, n.at
      FROM outbox o, (SELECT ocop_now() AS at) n, json_to_recordset($3::json) AS l("noticeId" uuid, "personId" uuid)
     WHERE o.id = $1
    ON CONFLICT (outbox_id, person_id) DO NOTHING
    RETURNING id, created_at
  ), planned AS (
    INSERT INTO delivery (notice_id, channel, person_id, thing, digest, due_at, sending_id)
    SELECT told.id, l.channel, l."personId", ${thing}, l."inDigest",
           coalesce((l.day + l.time) AT TIME ZONE 'Asia/Ho_Chi_Minh', told.created_at), l."sendingId"
      FROM told JOIN json_to_recordset($4::json) AS l("noticeId" uuid, "personId" uuid, channel text, "inDigest" boolean,
             day date, time time, "sendingId" uuid) ON l."noticeId" = told.id
      JOIN outbox o ON o.id = $1
    ON CONFLICT (person_id, channel, thing) DO NOTHING
    RETURNING sending_id, person_id, channel
  ), written AS (
    INSERT INTO sending (id, channel, person_id, to_address, subject, body, status, created_at)
    SELECT p.sending_id, p.channel, p.person_id, l."to", l.subject, l.body, l.status, ocop_now()
      FROM planned p JOIN json_to_recordset($4::json)
        AS l("sendingId" uuid, "to" text, subject text, body text, status text) ON l."sendingId" = p.sending_id
  ), settled AS (
    UPDATE outbox SET status = 'delivered', delivered_at = ocop_now() WHERE id = $1
  )
  SELECT count(*)::integer AS deliveries FROM planned`;
