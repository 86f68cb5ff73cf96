import { remindedAt } from '../../../domain/calendar/reminder-plan.js';
import { instantInMs, namedStatement } from '../../../platform/database/index.js';
import type { NamedOnRecord } from '../../../domain/plan/plan-facts.js';
import { placesUpFrom } from '../../places/index.js';
import type { FoundDossier } from '../plan.store.js';
import type { Plan, PlanCall, PlanListItem, PlanOrder, PlanReality } from '../plan.js';

const placeOf = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'level', ${alias}.level)`;
const dateOf = (alias: string, column: string) =>
  `json_build_object('on', ${alias}.${column}_on, 'counts', ${alias}.${column}_counts)`;
const today = `ocop_day(ocop_now())`;

/** A plan with all that were merged into it, and into those. */
const whole = `whole AS (SELECT id, place_id FROM plan WHERE id = $1
  UNION ALL SELECT c.id, c.place_id FROM plan c JOIN whole w ON c.merged_into_id = w.id)`;

/** The answers below: $1 the places whose plans may be seen. Those that exist on the day the plans are due. */
const answers = `(SELECT coalesce(json_agg(json_build_object('place', ${placeOf('k')}, 'plan',
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'version', p.version, 'state', p.state, 'targets', p.targets,
      'firstSubmittedOn', ocop_day(p.first_submitted_at),
      'items', (WITH RECURSIVE w AS (SELECT p.id UNION ALL SELECT m.id FROM plan m JOIN w ON m.merged_into_id = w.id)
        SELECT count(*)::int FROM plan_item i JOIN w ON w.id = i.plan_id)) END) ORDER BY k.name COLLATE "vi-x-icu", k.id), '[]')
  FROM place k LEFT JOIN plan p ON p.place_id = k.id AND p.year = c.year
 WHERE k.parent_id = c.place_id AND ($1::uuid[] IS NULL OR k.id = ANY($1))
   AND c.plans_due_on BETWEEN k.valid_from AND coalesce(k.valid_to, 'infinity'))`;
const callColumns = `c.id, c.version, ${placeOf('l')} AS place, c.year, c.source, ${today} AS today,
  ${dateOf('c', 'plans_due')} AS "plansDue", ${dateOf('c', 'approval_due')} AS "approvalDue",
  (SELECT coalesce(json_agg(json_build_object('reason', h.reason, 'changedAt', ${instantInMs('h.changed_at')}) ORDER BY h.version DESC), '[]')
     FROM plan_call_change h WHERE h.plan_call_id = c.id) AS changes,
  (SELECT json_build_object('id', o.id, 'state', o.state, 'firstDecidedOn', coalesce(
      (SELECT (s.details ->> 'decidedOn')::date FROM plan_step s WHERE s.plan_id = o.id AND s.action = 'approve' ORDER BY s.number LIMIT 1), o.decided_on)) FROM plan o
    WHERE o.place_id = c.place_id AND o.year = c.year) AS "ownPlan", ${answers} AS places`;

export const findCall = namedStatement<PlanCall>(
  'plan-call.find',
  `SELECT ${callColumns} FROM plan_call c JOIN place l ON l.id = c.place_id WHERE c.id = $2`,
);
export const listCalls = namedStatement<PlanCall>(
  'plan-call.list',
  `SELECT ${callColumns} FROM plan_call c JOIN place l ON l.id = c.place_id
    WHERE ($2::uuid[] IS NULL OR c.place_id = ANY($2)) AND ($3::int IS NULL OR c.year = $3)
      AND ($4::int IS NULL OR (c.year, c.id) < ($4, $5::uuid))
    ORDER BY c.year DESC, c.id DESC LIMIT $6`,
);

/** What is planned of one day of the call $1: of its own plan, or ($2) of those below. What was told stays told. */
export const cancelPlanReminders = namedStatement<never>(
  'plan-call.cancel-reminders',
  `UPDATE outbox o SET status = 'cancelled' FROM plan_call c
    WHERE c.id = $1 AND o.plan_call_id = c.id AND (o.place_id <> c.place_id) = $2 AND o.status = 'planned'`,
);

/** Whether a place `p` has nothing on record, told, planned or cancelled, of plans that are due on a last day to a call. */
const wasNeverTold = (call: string, lastDay: string) =>
  `NOT EXISTS (SELECT FROM outbox t WHERE t.plan_call_id = ${call} AND t.place_id = p.id AND t.template = 'planDue' AND t.due_on = ${lastDay})`;

/** Of plans that are due today at the earliest, or were yesterday, of which those who are late are told today. */
export const listUntold = namedStatement<{ readonly id: string }>(
  'plan-call.list-untold',
  `SELECT c.id FROM plan_call c CROSS JOIN LATERAL (SELECT c.plans_due_on - (c.plans_due_counts = 'before')::int AS last) d
    WHERE d.last >= ${today} - 1 AND EXISTS (SELECT FROM place p WHERE p.parent_id = c.place_id
      AND d.last BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity') AND ${wasNeverTold('c.id', 'd.last')})
    ORDER BY c.id`,
);

const remind = (
  which: string,
) => `INSERT INTO outbox (id, kind, template, audience, plan_call_id, place_id, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'plan', $2::text,
          ($6::jsonb -> p.level || CASE WHEN m.days_before < 0 THEN $7::jsonb ELSE '[]' END)::json, c.id, p.id, $3::date, m.days_before,
          coalesce((m.fires_on + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh', ocop_now())
     FROM plan_call c JOIN place p ON CASE WHEN $8 THEN p.parent_id ELSE p.id END = c.place_id
    CROSS JOIN unnest($4::smallint[], $5::date[]) AS m (days_before, fires_on)
    WHERE c.id = $1 AND $6::jsonb ? p.level AND $3::date BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity') AND ${which}
   RETURNING id`;

/** $1 call, $2 template, $3 last lawful day, $4 days before, $5 days they fire, $6 audience by level, $7 who urges as well, $8 whether of the places below. What fires on no day is told at once. */
export const planReminders = namedStatement<{ readonly id: string }>(
  'plan-call.plan-reminders',
  remind('true'),
);
/** The same, for places that came to lie below since. */
export const planForNewPlaces = namedStatement<{ readonly id: string }>(
  'plan-call.plan-for-new-places',
  remind(wasNeverTold('c.id', '$3::date')),
);

const rank = `array_position(ARRAY['province', 'district', 'commune'], l.level)`;

/** Of a year: the province's, the districts' and the communes', these by their district. $4 to $8 the last row seen. */
export const listPlans = namedStatement<PlanListItem & PlanOrder>(
  'plan.list',
  `SELECT p.id, p.year, p.state, ${placeOf('l')} AS place, ocop_day(p.first_submitted_at) AS "firstSubmittedOn",
     (SELECT count(*)::int FROM plan_item i WHERE i.plan_id = p.id) AS items,
     ${rank} AS rank, coalesce(u.name, '') AS above, l.name
    FROM plan p JOIN place l ON l.id = p.place_id LEFT JOIN place u ON u.id = l.parent_id
   WHERE ($1::uuid[] IS NULL OR p.place_id = ANY($1)) AND ($2::uuid IS NULL OR p.place_id = $2) AND ($3::int IS NULL OR p.year = $3)
     AND ($4::int IS NULL OR (-p.year, ${rank}, coalesce(u.name, '') COLLATE "vi-x-icu", l.name COLLATE "vi-x-icu", p.id)
       > (-$4, $5::int, $6::text COLLATE "vi-x-icu", $7::text COLLATE "vi-x-icu", $8::uuid))
   ORDER BY -p.year, ${rank}, coalesce(u.name, '') COLLATE "vi-x-icu", l.name COLLATE "vi-x-icu", p.id LIMIT $9`,
);

/** Steps that change what a plan lists or aims at. */
const changing = `'addItem', 'changeItem', 'removeItem', 'setTargets', 'takeIn', 'giveBack'`;

export const findPlan = namedStatement<Plan>(
  'plan.find',
  `WITH RECURSIVE ${whole}
   SELECT p.id, p.version, p.year, p.machine_id AS machine, p.machine_version AS "machineVersion", p.state, p.targets,
     ${placeOf('l')} AS place, CASE WHEN u.id IS NOT NULL THEN ${placeOf('u')} END AS "placeAbove", ${today} AS today,
     (SELECT ocop_day(max(s.taken_at)) FROM plan_step s WHERE s.plan_id = p.id AND s.action IN (${changing})) AS "changedOn",
     ocop_day(p.first_submitted_at) AS "firstSubmittedOn",
     CASE WHEN p.decision_number IS NOT NULL THEN json_build_object('number', p.decision_number, 'decidedOn', p.decided_on) END AS decision,
     (SELECT ${dateOf('c', 'plans_due')} FROM plan_call c WHERE c.place_id = u.id AND c.year = p.year) AS due,
     (SELECT ${dateOf('c', 'approval_due')} FROM plan_call c WHERE c.place_id = l.id AND c.year = p.year) AS "approvalDue",
     CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'state', a.state) END AS "planAbove",
     (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) ORDER BY k.name COLLATE "vi-x-icu"), '[]')
        FROM plan b JOIN place k ON k.id = b.place_id WHERE k.parent_id = l.id AND b.year = p.year AND b.state = 'submitted') AS "waitingBelow",
     (SELECT coalesce(json_agg(json_build_object('id', i.id, 'planId', i.plan_id, 'place', ${placeOf('k')},
         'producerId', i.producer_id, 'producerName', i.producer_name, 'productId', i.product_id, 'productName', i.product_name,
         'rulebook', i.rulebook, 'setCode', i.set_code, 'description', i.description, 'purpose', i.purpose,
         'hasPotential', i.has_potential, 'finding', i.finding, 'guideId', i.guide_id, 'guideName', g.full_name,
         'targetStar', i.target_star, 'quarter', i.quarter, 'roundId', i.round_id, 'dossierId', i.dossier_id,
         'round', CASE WHEN o.id IS NOT NULL THEN json_build_object('year', o.year, 'number', o.number, 'placeName', op.name) END,
         'dossier', CASE WHEN d.id IS NOT NULL THEN json_build_object('state', d.state, 'open', d.open, 'star', r.star) END)
         ORDER BY k.name COLLATE "vi-x-icu", i.added_at, i.id), '[]')
        FROM plan_item i JOIN whole w ON w.id = i.plan_id JOIN place k ON k.id = w.place_id LEFT JOIN person g ON g.id = i.guide_id
        LEFT JOIN dossier d ON d.id = i.dossier_id LEFT JOIN recognition r ON r.dossier_id = d.id
        LEFT JOIN round o ON o.id = i.round_id LEFT JOIN place op ON op.id = o.place_id) AS items,
     (SELECT coalesce(json_agg(json_build_object('number', s.number, 'action', s.action, 'toState', s.to_state, 'takenBy', h.full_name,
         'takenAt', ${instantInMs('s.taken_at')}, 'details', s.details) ORDER BY s.number DESC), '[]')
        FROM plan_step s JOIN person h ON h.id = s.taken_by WHERE s.plan_id = p.id) AS steps
    FROM plan p JOIN place l ON l.id = p.place_id LEFT JOIN place u ON u.id = l.parent_id
    LEFT JOIN plan a ON a.place_id = u.id AND a.year = p.year WHERE p.id = $1`,
);

const ofPlace = `p.place_id IN (d.commune_id, d.district_id, d.province_id)`;
/** Of all dossiers of the place in rounds of the year, planned or not. Those in a later year's by now as they stood when they left. */
export const readReality = namedStatement<PlanReality>(
  'plan.reality',
  `WITH RECURSIVE ${whole},
   told AS (
     SELECT d.purpose, d.state, d.open, r.star FROM plan p JOIN round o ON o.year = p.year JOIN dossier d ON d.round_id = o.id AND ${ofPlace}
       LEFT JOIN recognition r ON r.dossier_id = d.id WHERE p.id = $1
     UNION ALL
     SELECT d.purpose, was.to_state, false, NULL FROM plan p JOIN round o ON o.year > p.year JOIN dossier d ON d.round_id = o.id AND ${ofPlace}
       CROSS JOIN LATERAL (SELECT s.to_state FROM dossier_step s JOIN round q ON q.id = s.round_id AND q.year = p.year
         WHERE s.dossier_id = d.id ORDER BY s.number DESC LIMIT 1) was WHERE p.id = $1)
   SELECT u.purpose,
     (SELECT count(*)::int FROM plan_item i JOIN whole w ON w.id = i.plan_id WHERE i.purpose = u.purpose AND i.has_potential) AS planned,
     count(t.purpose)::int AS registered, (count(*) FILTER (WHERE t.open AND t.star IS NULL))::int AS "inProgress",
     (count(*) FILTER (WHERE t.state = 'closed.notPassed'))::int AS "notPassed", count(t.star)::int AS recognised,
     json_build_object('3', count(*) FILTER (WHERE t.star = 3), '4', count(*) FILTER (WHERE t.star = 4),
       '5', count(*) FILTER (WHERE t.star = 5)) AS "byStar"
    FROM unnest(ARRAY['first', 'upgrade', 're-evaluation']) WITH ORDINALITY AS u (purpose, position)
    LEFT JOIN told t ON t.purpose = u.purpose GROUP BY u.purpose, u.position ORDER BY u.position`,
);

export const findOnRecord = namedStatement<NamedOnRecord>(
  'plan.on-record',
  `SELECT (SELECT json_build_object('id', o.id, 'name', o.name) FROM producer o WHERE o.id = $2::uuid AND o.commune_id = $1) AS producer,
     (SELECT json_build_object('id', t.id, 'name', t.name) FROM product t WHERE t.id = $3::uuid AND t.producer_id = $2::uuid) AS product,
     (SELECT json_build_object('id', r.id) FROM round r WHERE r.id = $4::uuid AND r.year = $5 AND r.place_id IN (${placesUpFrom('$1')})) AS round`,
);

/** $1 a plan: those handed in directly below it, by name of their places. */
export const listWaiting = namedStatement<{ readonly planId: string; readonly placeName: string }>(
  'plan.waiting',
  `SELECT b.id AS "planId", k.name AS "placeName" FROM plan p JOIN place k ON k.parent_id = p.place_id
     JOIN plan b ON b.place_id = k.id AND b.year = p.year AND b.state = 'submitted' WHERE p.id = $1 ORDER BY k.name COLLATE "vi-x-icu", k.id`,
);

/** Tells of the plan's newest step. $1 plan, $2 template, $3 audience. */
export const tellStep = namedStatement<never>(
  'plan.tell-step',
  `INSERT INTO outbox (id, kind, template, audience, plan_id, place_id, step_number, due_at)
   SELECT gen_random_uuid(), 'planStep', $2, $3::json, p.id, p.place_id, p.version, ocop_now() FROM plan p WHERE p.id = $1`,
);

/** What is under way or was recognised before what has ended, the planned round before others, then the latest. $1 product, $2 year, $3 purpose, $4 round. */
export const findDossier = namedStatement<FoundDossier>(
  'plan.dossier',
  `SELECT d.id, d.state, d.open OR n.dossier_id IS NOT NULL AS counts, d.state = 'closed.notPassed' AND d.round_id <> $4 AS "mayComeAgain" FROM dossier d JOIN round r ON r.id = d.round_id
     LEFT JOIN recognition n ON n.dossier_id = d.id WHERE d.product_id = $1 AND r.year = $2 AND d.purpose = $3
     AND NOT EXISTS (SELECT FROM plan_item i WHERE i.dossier_id = d.id) ORDER BY counts DESC, d.round_id = $4 DESC, d.filed_on DESC, d.id LIMIT 1`,
);

/** $1 plan, $2 what its products became. What has its dossier already keeps it. */
export const linkItems = namedStatement<{ readonly itemId: string; readonly dossierId: string | null }>(
  'plan.link-items',
  `UPDATE plan_item i SET product_id = l."productId", dossier_id = l."dossierId"
     FROM json_to_recordset($2::json) AS l("itemId" uuid, "productId" uuid, "dossierId" uuid)
    WHERE i.plan_id = $1 AND i.id = l."itemId" AND i.dossier_id IS NULL AND l."productId" IS NOT NULL
   RETURNING i.id AS "itemId", i.dossier_id AS "dossierId"`,
);

/** The plan and the one above it, always in the same order. */
export const lockPlans = `SELECT FROM plan WHERE id = $1 OR id = (SELECT a.id FROM plan p JOIN place l ON l.id = p.place_id
  JOIN plan a ON a.place_id = l.parent_id AND a.year = p.year WHERE p.id = $1) ORDER BY id FOR UPDATE`;
