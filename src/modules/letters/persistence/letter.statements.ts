import { officeClocks } from '../../../domain/dossier/clocks.js';
import { instant, namedStatement, textList } from '../../../platform/database/index.js';
import type { DossierForwardingFacts, PlanSubmissionFacts, UrgingFacts } from '../../papers/index.js';
import { placesUpFrom } from '../../places/index.js';
import type { LatePlace, Letter, LetterContent, LetterListItem } from '../letter.js';

const placeOf = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'level', ${alias}.level)`;
const byName = (column: string) => `${column} COLLATE "vi-x-icu"`;
const today = `ocop_day(ocop_now())`;

const columns = `l.id, l.kind, ${placeOf('p')} AS place, CASE WHEN t.id IS NOT NULL THEN ${placeOf('t')} END AS "to", coalesce(e.outcome, 'draft') AS status, e.number, e.symbol,
  e.issued_on::text AS "issuedOn", ${instant('l.drafted_at')} AS "draftedAt"`;
const tables = `letter l JOIN place p ON p.id = l.place_id LEFT JOIN place t ON t.id = l.to_place_id LEFT JOIN letter_end e ON e.letter_id = l.id`;
/** $1 own places, $2 places within reach or null. */
const visible = `(l.place_id = ANY($1::uuid[]) OR (e.outcome = 'issued' AND ($2::uuid[] IS NULL OR l.place_id = ANY($2) OR l.to_place_id = ANY($2))))`;

export const findLetter = namedStatement<Letter>(
  'letter.find',
  `SELECT ${columns}, ocop_day(l.drafted_at) AS "draftedOn", l.subject_id AS "subjectId", l.facts, l.note, d.full_name AS "draftedBy", e.reason,
     CASE WHEN e.outcome = 'issued' THEN json_build_object('number', e.number, 'symbol', e.symbol, 'issuedOn', e.issued_on, 'signerName', e.signer_name,
       'capacity', e.capacity, 'paper', e.paper, 'digest', e.digest, 'issuedBy', i.full_name) END AS issue
    FROM ${tables} JOIN person d ON d.id = l.drafted_by LEFT JOIN person i ON i.id = e.ended_by WHERE ${visible} AND l.id = $3`,
);
export const listLetters = namedStatement<LetterListItem>(
  'letter.list',
  `SELECT ${columns} FROM ${tables} WHERE ${visible} AND ($3::uuid IS NULL OR $3 IN (l.place_id, l.to_place_id))
     AND ($4::timestamptz IS NULL OR (l.drafted_at, l.id) < ($4, $5::uuid)) ORDER BY l.drafted_at DESC, l.id DESC LIMIT $6`,
);
export const nextNumber = namedStatement<{ readonly next: number }>(
  'letter.next-number',
  `SELECT coalesce(max(number), 0)::int + 1 AS next FROM letter_end WHERE place_id = $1 AND extract(year FROM issued_on) = $2 AND outcome = 'issued'`,
);

/** $1 plan, $2 place. With every plan merged into it. */
export const findPlanToSend = namedStatement<LetterContent<PlanSubmissionFacts>>(
  'letter.plan',
  `WITH RECURSIVE whole AS (SELECT id, place_id FROM plan WHERE id = $1
     UNION ALL SELECT c.id, c.place_id FROM plan c JOIN whole w ON c.merged_into_id = w.id)
   SELECT u.id AS "toPlaceId", json_build_object('kind', 'planSubmission', 'year', p.year,
     'source', (SELECT source FROM plan_call c WHERE c.place_id = u.id AND c.year = p.year),
     'decision', CASE WHEN p.decision_number IS NOT NULL THEN json_build_object('number', p.decision_number, 'decidedOn', p.decided_on) END,
     'targets', p.targets,
     'items', (SELECT coalesce(json_agg(json_build_object('productName', i.product_name, 'producerName', i.producer_name,
         'place', json_build_object('name', k.name, 'level', k.level), 'purpose', i.purpose, 'targetStar', i.target_star, 'quarter', i.quarter,
         'guideName', g.full_name) ORDER BY ${byName('k.name')}, i.added_at, i.id), '[]')
        FROM plan_item i JOIN whole w ON w.id = i.plan_id JOIN place k ON k.id = w.place_id LEFT JOIN person g ON g.id = i.guide_id
       WHERE i.has_potential)) AS facts
    FROM plan p JOIN place l ON l.id = p.place_id JOIN place u ON u.id = l.parent_id
   WHERE p.id = $1 AND p.place_id = $2 AND p.targets IS NOT NULL AND p.state IN ('submitted', 'merged', 'approved')`,
);

/** $1 round, $2 place. What went up from there by a step of this round, and stands in no issued letter of the place drafted since. */
export const findForwarded = namedStatement<LetterContent<DossierForwardingFacts>>(
  'letter.forwarded',
  `WITH sent AS (
     SELECT d.id, max(s.taken_at) AS at FROM dossier d JOIN dossier_step s ON s.dossier_id = d.id AND coalesce(s.round_id, d.round_id) = d.round_id
      WHERE d.round_id = $1 AND d.state <> 'closed.withdrawn' AND ((d.commune_id = $2 AND s.action IN ('forwardToDistrict', 'requestEvaluation'))
         OR (d.district_id = $2 AND s.action = 'forwardToProvince') OR (d.province_id = $2 AND s.action = 'forwardToMinistry')) GROUP BY d.id),
   told AS (SELECT (x ->> 'id')::uuid AS id, l.drafted_at FROM letter l JOIN letter_end e ON e.letter_id = l.id AND e.outcome = 'issued'
     CROSS JOIN json_array_elements(l.facts -> 'dossiers') x WHERE l.place_id = $2 AND l.kind = 'dossierForwarding' AND l.subject_id = $1)
   SELECT (SELECT parent_id FROM place WHERE id = $2) AS "toPlaceId", json_build_object('kind', 'dossierForwarding', 'round', json_build_object('year', r.year, 'number', r.number,
       'place', json_build_object('name', rp.name, 'level', rp.level)),
     'dossiers', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'productName', t.name, 'producerName', o.name,
         'commune', json_build_object('name', c.name, 'level', c.level), 'setCode', d.criteria_set, 'purpose', d.purpose,
         'forwardedOn', ocop_day(sent.at)) ORDER BY ${byName('c.name')}, ${byName('t.name')}, d.id), '[]')
        FROM sent JOIN dossier d ON d.id = sent.id JOIN product t ON t.id = d.product_id JOIN producer o ON o.id = d.producer_id
        JOIN place c ON c.id = d.commune_id WHERE NOT EXISTS (SELECT FROM told WHERE told.id = sent.id AND told.drafted_at >= sent.at))) AS facts
    FROM round r JOIN place rp ON rp.id = r.place_id WHERE r.id = $1 AND (r.place_id IN (${placesUpFrom('$2')}) OR $2 IN (${placesUpFrom('r.place_id')}))`,
);

/** The last lawful day of a date. */
const lastDay = (alias: string, column: string) =>
  `(${alias}.${column}_on - (${alias}.${column}_counts = 'before')::int)`;
/** Plans not handed in to $1 by a place \`k\` directly below it, of years that can still be planned. */
const latePlans = `plan_call c WHERE c.place_id = $1 AND c.year >= extract(year FROM ${today}) AND ${lastDay('c', 'plans_due')} < ${today}
  AND ${lastDay('c', 'plans_due')} BETWEEN k.valid_from AND coalesce(k.valid_to, 'infinity')
  AND NOT EXISTS (SELECT FROM plan x WHERE x.place_id = k.id AND x.year = c.year AND x.first_submitted_at IS NOT NULL)`;
/** Reports that a letter asks of `k` and that were not sent by their last day. */
const lateReports = `report b WHERE b.place_id = k.id AND b.due_on < ${today} AND b.first_sent_at IS NULL`;
/** What `k` or somebody below it holds of dossiers: by the date of a round that binds there, or by a lawful time of an office. */
const lateDossiers = `(SELECT d.id, d.product_id, d.producer_id, d.round_id, b.what, b.due FROM dossier d JOIN round r ON r.id = d.round_id
   CROSS JOIN LATERAL (SELECT d.deadline AS what, CASE d.deadline WHEN 'registrationCloses' THEN ${lastDay('r', 'registration_closes')}
         WHEN 'dueAtDistrict' THEN ${lastDay('r', 'due_at_district')} WHEN 'dueAtProvince' THEN ${lastDay('r', 'due_at_province')} END AS due,
         k.level <> 'commune' OR d.deadline <> 'dueAtProvince' OR d.district_id IS NULL AS theirs
      UNION ALL SELECT c ->> 'kind', coalesce(c -> 'apologies' -> -1 ->> 'appointedOn', c ->> 'dueOn')::date,
         split_part(d.state, '.', 1) <> ALL (CASE k.level WHEN 'commune' THEN '{district,province,ministry}' ELSE '{province,ministry}' END::text[])
        FROM json_array_elements(d.clocks) c WHERE c ->> 'dueOn' IS NOT NULL AND c ->> 'kind' IN ${textList(officeClocks)}) b
  WHERE d.open AND b.theirs AND b.due < ${today} AND (d.commune_id = k.id OR d.district_id = k.id))`;
/** What a letter asks of `k` or of a place below it for rated products, and that is not done though its last day is over. */
const lateFollowUps = (joined = '') => `follow_up f JOIN follow_up_call c ON c.id = f.call_id ${joined}
  WHERE f.place_id = ANY (ARRAY(SELECT w.id FROM place w WHERE w.id = k.id OR w.parent_id = k.id)) AND f.state = 'open' AND ${lastDay('c', 'due')} < ${today}`;

/** $1 the place that urges, $2 the place directly below. */
export const findLate = namedStatement<LetterContent<UrgingFacts>>(
  'letter.late',
  `SELECT k.id AS "toPlaceId", json_build_object('kind', 'urging', 'on', ${today},
     'plans', (SELECT coalesce(json_agg(json_build_object('year', c.year, 'dueOn', ${lastDay('c', 'plans_due')}) ORDER BY c.year), '[]') FROM ${latePlans}),
     'reports', (SELECT coalesce(json_agg(json_build_object('kind', b.kind, 'period', b.period, 'year', b.year, 'dueOn', b.due_on,
         'roundNumber', (SELECT g.number FROM round g WHERE g.id = b.round_id)) ORDER BY b.due_on, b.id), '[]') FROM ${lateReports}),
     'followUps', (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'basis', json_build_object('number', c.basis_number, 'issuedOn', c.basis_on),
         'productName', t.name, 'producerName', o.name, 'dueOn', ${lastDay('c', 'due')}) ORDER BY ${lastDay('c', 'due')}, c.id, ${byName('t.name')}, f.id), '[]')
        FROM ${lateFollowUps('JOIN dossier d ON d.id = f.dossier_id JOIN product t ON t.id = d.product_id JOIN producer o ON o.id = d.producer_id')}),
     'dossiers', (SELECT coalesce(json_agg(json_build_object('id', z.id, 'productName', t.name, 'producerName', o.name, 'deadline', z.what,
         'dueOn', z.due, 'round', json_build_object('year', g.year, 'number', g.number)) ORDER BY z.due, ${byName('t.name')}, z.id), '[]')
        FROM ${lateDossiers} z JOIN round g ON g.id = z.round_id JOIN product t ON t.id = z.product_id JOIN producer o ON o.id = z.producer_id)) AS facts
    FROM place k WHERE k.id = $2 AND k.parent_id = $1`,
);
export const listLate = namedStatement<LatePlace>(
  'letter.late-places',
  `SELECT place, plans, reports, dossiers, "followUps", "urgedOn" FROM (
     SELECT ${placeOf('k')} AS place, (SELECT count(*)::int FROM ${latePlans}) AS plans, (SELECT count(*)::int FROM ${lateReports}) AS reports,
       (SELECT count(DISTINCT z.id)::int FROM ${lateDossiers} z) AS dossiers, (SELECT count(*)::int FROM ${lateFollowUps()}) AS "followUps",
       (SELECT max(e.issued_on)::text FROM letter l JOIN letter_end e ON e.letter_id = l.id AND e.outcome = 'issued'
         WHERE l.place_id = $1 AND l.to_place_id = k.id AND l.kind = 'urging') AS "urgedOn", k.name
      FROM place k WHERE k.parent_id = $1) late
    WHERE plans + reports + dossiers + "followUps" > 0 ORDER BY ${byName('name')}, place ->> 'id'`,
);

/** $1 place, $2 kind, $3 subject. Letters on one topic are issued one after the other. */
export const lockTopic = namedStatement<never>(
  'letter.lock-topic',
  `SELECT pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'letter', $1::uuid, $2::text, $3::uuid), 0))`,
);
/** $1 place, $2 year. Its numbers are given one after the other. */
export const lockNumbers = namedStatement<never>(
  'letter.lock-numbers',
  `SELECT pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'letter numbers', $1::uuid, $2::int), 0))`,
);
/** $1 place, $2 year, $3 the least that may be taken. */
export const freeNumber = namedStatement<{ readonly free: number }>(
  'letter.free-number',
  `WITH given AS (SELECT number FROM letter_end WHERE place_id = $1 AND extract(year FROM issued_on) = $2 AND outcome = 'issued' AND number >= $3)
   SELECT min(n)::int AS free FROM (SELECT $3::int AS n UNION ALL SELECT number + 1 FROM given) s WHERE n NOT IN (SELECT number FROM given)`,
);
export const addLetter = namedStatement<never>(
  'letter.add',
  `INSERT INTO letter (id, place_id, kind, to_place_id, subject_id, facts, note, drafted_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const issueLetter = namedStatement<never>(
  'letter.issue',
  `INSERT INTO letter_end (letter_id, place_id, outcome, number, symbol, issued_on, signer_id, signer_name, capacity, paper, ended_by)
   VALUES ($1, $2, 'issued', $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const discardLetter = namedStatement<never>(
  'letter.discard',
  `INSERT INTO letter_end (letter_id, place_id, outcome, reason, ended_by) VALUES ($1, $2, 'discarded', $3, $4)`,
);
export const findEnd = namedStatement<{ readonly outcome: 'issued' | 'discarded' }>(
  'letter.end',
  `SELECT outcome FROM letter_end WHERE letter_id = $1`,
);
