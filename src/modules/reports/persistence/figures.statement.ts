import type { Level } from '../../../domain/jurisdiction/role.js';
import { namedStatement } from '../../../platform/database/index.js';
import type { Figure } from '../../../domain/report/figures.js';
import { stageColumns, statesUnder } from '../../../domain/report/stage-columns.js';

export type Scope = Level | 'country';

/**
 * The places that late dossiers are told by: that whose office holds them, or the one below the scope's that it lies in;
 * none where an office above has them. And which dossiers are the place's own ($1).
 */
const scopes: Readonly<Record<Scope, { readonly late: string; readonly own: string }>> = {
  country: { late: 's.province_id', own: '$1::uuid IS NULL' },
  province: {
    late: `CASE WHEN s.stage IN ('province', 'ministry') THEN s.province_id ELSE coalesce(s.district_id, s.commune_id) END`,
    own: 'd.province_id = $1::uuid',
  },
  district: {
    late: `CASE WHEN s.stage = 'district' THEN s.district_id WHEN s.stage NOT IN ('province', 'ministry') THEN s.commune_id END`,
    own: 'd.district_id = $1::uuid',
  },
  commune: {
    late: `CASE WHEN s.stage NOT IN ('district', 'province', 'ministry') THEN s.commune_id END`,
    own: 'd.commune_id = $1::uuid',
  },
};

/** The lawful time that runs there is the owner's, or the ministry's: no office of a place is late by it. */
const timeOfOthers = `('commune.returned', 'district.returned', 'province.returned', 'ministry.evaluation')`;

const deadlines = {
  registrationCloses: 'registration_closes',
  dueAtDistrict: 'due_at_district',
  dueAtProvince: 'due_at_province',
};
/** The last lawful day of a date as it was at the moment: before the first move that came later. */
const lastDayThen = Object.entries(deadlines).map(
  ([
    kind,
    column,
  ]) => `coalesce((SELECT (c.before -> '${kind}' ->> 'on')::date - (c.before -> '${kind}' ->> 'counts' = 'before')::int
      FROM round_change c WHERE c.round_id = r.id AND c.changed_at > $2::timestamptz AND c.before -> '${kind}' IS NOT NULL ORDER BY c.version LIMIT 1),
    r.${column}_on - (r.${column}_counts = 'before')::int) AS "${kind}"`,
);
const isClock = `kind NOT IN ('opinions', 'meeting')`;
/** Who has not moved since stands as it stood; of all others the steps tell. What was issued again since had the day of before. */
const standing = (scope: Scope) => `
  SELECT d.id, d.commune_id, d.district_id, d.province_id, d.purpose, d.filed_on, d.state, split_part(d.state, '.', 1) AS stage,
    d.stage_entered_at AS since, d.round_id, d.deadline, CASE WHEN later.dossier_id IS NULL THEN d.clock_due_on ELSE later.due_before END AS clock_due_on
    FROM dossier d
    LEFT JOIN (SELECT DISTINCT ON (dossier_id) dossier_id, due_before FROM deadline_reissue
      WHERE ${isClock} AND reissued_at > $2::timestamptz ORDER BY dossier_id, reissued_at) later ON later.dossier_id = d.id
   WHERE ${scopes[scope].own} AND d.updated_at <= $2::timestamptz
  UNION ALL
  SELECT d.id, d.commune_id, d.district_id, d.province_id, d.purpose, d.filed_on, s.to_state, split_part(s.to_state, '.', 1), m.taken_at,
    coalesce(s.round_id, d.round_id), s.deadline,
    coalesce((SELECT r.due_after FROM deadline_reissue r WHERE r.dossier_id = d.id AND ${isClock} AND r.reissued_at > s.taken_at
      AND r.reissued_at <= $2::timestamptz ORDER BY r.reissued_at DESC LIMIT 1), s.clock_due_on)
    FROM dossier d
    CROSS JOIN LATERAL (SELECT * FROM dossier_step s WHERE s.dossier_id = d.id AND s.taken_at <= $2::timestamptz ORDER BY s.number DESC LIMIT 1) s
    CROSS JOIN LATERAL (SELECT taken_at FROM dossier_step m WHERE m.dossier_id = d.id AND m.number <= s.number
       AND m.from_state IS DISTINCT FROM m.to_state ORDER BY m.number DESC LIMIT 1) m
   WHERE ${scopes[scope].own} AND d.updated_at > $2::timestamptz`;

/** What is asked for a product that was recognised, as it stood: who has not moved since as it stands, all others by their steps. */
const followed = (scope: Scope) => `
  SELECT c.kind, c.due_on - (c.due_counts = 'before')::int AS last_day, d.id AS dossier_id, f.state, f.done_on, f.outcome, f.decided_on
    FROM (SELECT f.call_id, f.dossier_id, f.state, f.done_on, f.outcome, f.decided_on
            FROM follow_up f JOIN follow_up_step n ON n.follow_up_id = f.id AND n.number = f.version AND n.taken_at <= $2::timestamptz
          UNION ALL
          SELECT f.call_id, f.dossier_id, s.to_state, CASE WHEN s.to_state <> 'open' THEN ocop_day(m.taken_at) END, NULL, NULL
            FROM follow_up f JOIN follow_up_step n ON n.follow_up_id = f.id AND n.number = f.version AND n.taken_at > $2::timestamptz
            CROSS JOIN LATERAL (SELECT * FROM follow_up_step s WHERE s.follow_up_id = f.id AND s.taken_at <= $2::timestamptz ORDER BY s.number DESC LIMIT 1) s
            LEFT JOIN LATERAL (SELECT taken_at FROM follow_up_step m WHERE m.follow_up_id = f.id AND m.number <= s.number
               AND m.from_state = 'open' AND m.to_state <> 'open' ORDER BY m.number DESC LIMIT 1) m ON true) f
    JOIN follow_up_call c ON c.id = f.call_id JOIN dossier d ON d.id = f.dossier_id
   WHERE ${scopes[scope].own} AND ($4::uuid IS NULL OR d.round_id = $4)`;

/** How long before its last day a certificate is said to run out: when its renewal may be filed, QĐ 26/2026, Đ.7.6a. */
const expiringDays = 180;

/** Each column is a bit of what a dossier came to: one number for each, and one look-up for each step. */
const bits = stageColumns.map((column, index) => ({ column, bit: 1 << index }));
const bitOfState = bits
  .flatMap(({ column, bit }) => statesUnder(column).map((state) => `('${state}', ${bit})`))
  .join(', ');
/** Whoever is counted has registered: a later round is entered with what was prepared. */
const cameTo = bits.map(
  ({ column, bit }) =>
    `(count(*)${column === 'registration' ? '' : ` FILTER (WHERE came & ${bit} <> 0)`})::int AS "${column}"`,
);

/**
 * $1 place or null, $2 moment, $3 year, $4 round or null, $5 its legal day, $6 first instant of the year and $7 of the next,
 * $8 first day of the twelve months. One pass over the dossiers, one over the steps by which those that are told came so far since
 * they entered their round, one over what was recognised; the newest recognition of a product is its certificate. Of what has
 * ended or was done, the year's is counted, or all of the round.
 */
const textFor = (scope: Scope) => `
WITH rounds AS MATERIALIZED (SELECT r.id, r.year = $3::int AND ($4::uuid IS NULL OR r.id = $4) AS own, ${lastDayThen.join(', ')} FROM round r),
 told AS (
  SELECT s.id, CASE WHEN s.state NOT LIKE 'closed.%' OR $4::uuid IS NOT NULL OR (s.since >= $6::timestamptz AND s.since < $7::timestamptz) THEN s.state END AS state,
    CASE WHEN s.filed_on >= $8::date THEN s.filed_on END AS filed_on, CASE WHEN r.own THEN s.purpose END AS purpose, ${scopes[scope].late} AS below,
    CASE s.deadline WHEN 'dueAtDistrict' THEN r."dueAtDistrict" WHEN 'dueAtProvince' THEN r."dueAtProvince"
      WHEN 'registrationCloses' THEN r."registrationCloses" END < $5::date AS by_round, s.clock_due_on < $5::date AND s.state NOT IN ${timeOfOthers} AS by_clock
   FROM (${standing(scope)}) s JOIN rounds r ON r.id = s.round_id WHERE $4::uuid IS NULL OR s.round_id = $4),
 dossiers AS (
  SELECT grouping(state) = 0 AS of_state, grouping(filed_on) = 0 AS of_day, grouping(purpose) = 0 AS of_purpose,
    state, filed_on, purpose, below, count(*)::int AS dossiers,
    (count(*) FILTER (WHERE by_round))::int AS by_round, (count(*) FILTER (WHERE by_clock))::int AS by_clock
   FROM told GROUP BY GROUPING SETS ((state), (filed_on), (purpose), (below))),
 counted AS (SELECT id FROM told WHERE state IS NOT NULL),
 entered AS (
  SELECT s.dossier_id, max(s.number) AS number FROM counted t JOIN dossier_step s ON s.dossier_id = t.id
   WHERE s.action = 'reenter' AND s.taken_at <= $2::timestamptz GROUP BY s.dossier_id),
 way AS (
  SELECT ${cameTo.join(', ')}
   FROM (SELECT bit_or(c.bit) AS came FROM counted t JOIN dossier_step s ON s.dossier_id = t.id AND s.taken_at <= $2::timestamptz
           JOIN (VALUES ${bitOfState}) c (state, bit) ON c.state = s.to_state
           LEFT JOIN entered e ON e.dossier_id = s.dossier_id
          WHERE s.number >= coalesce(e.number, 0) GROUP BY s.dossier_id) w),
 followed AS MATERIALIZED (${followed(scope)}),
 recognised AS (
  SELECT d.rulebook || '/' || d.criteria_set AS set, c.star, extract(year FROM c.decided_on)::int AS year, c.decided_on, c.expires_on,
    CASE WHEN r.own THEN d.purpose END AS purpose,
    v.dossier_id IS NOT NULL AS revoked,
    row_number() OVER (PARTITION BY d.product_id ORDER BY c.decided_on DESC, c.recorded_at DESC) = 1 AS newest
   FROM recognition c JOIN dossier d ON d.id = c.dossier_id JOIN rounds r ON r.id = d.round_id
    LEFT JOIN (SELECT DISTINCT dossier_id FROM followed WHERE outcome = 'revoke') v ON v.dossier_id = c.dossier_id
  WHERE ${scopes[scope].own} AND c.recorded_at <= $2::timestamptz AND ($4::uuid IS NULL OR d.round_id = $4)),
 certified AS (
  SELECT grouping(in_force) = 0 AS of_certificate, grouping(set) = 0 AS of_set, grouping(year) = 0 AS of_year, grouping(decided_on) = 0 AS of_day,
    in_force, set, star, year, decided_on, purpose, count(*)::int AS products
   FROM (SELECT *, CASE WHEN newest THEN CASE WHEN revoked THEN 'revoked' WHEN expires_on < $5::date THEN 'expired' WHEN expires_on <= $5::date + ${expiringDays} THEN 'expiring'
           ELSE 'valid' END END AS in_force FROM recognised) c
  GROUP BY GROUPING SETS ((in_force), (in_force, set, star), (year, star), (decided_on), (purpose)))
SELECT 'stages' AS section, state AS row, 'dossiers' AS column, dossiers AS count FROM dossiers WHERE of_state AND state IS NOT NULL
UNION ALL SELECT 'stages', c.row, 'reached', c.count FROM way, LATERAL (VALUES ${stageColumns.map((column) => `('${column}', "${column}")`).join(', ')}) c (row, count)
UNION ALL SELECT 'starsBySet', set, star::text, sum(products)::int FROM certified WHERE of_set AND in_force NOT IN ('expired', 'revoked') GROUP BY set, star
UNION ALL SELECT 'starsByYear', year::text, star::text, products FROM certified WHERE of_year
UNION ALL SELECT 'certificates', in_force, 'products', products FROM certified WHERE of_certificate AND NOT of_set AND in_force IS NOT NULL
UNION ALL SELECT 'followUps', k.kind, l.by, l.count FROM (
    SELECT kind, count(*)::int AS asked, (count(*) FILTER (WHERE state <> 'open'))::int AS done,
      (count(*) FILTER (WHERE state = 'open' AND last_day < $5::date))::int AS overdue
     FROM followed WHERE state <> 'calledOff' AND (state = 'open' OR $4::uuid IS NOT NULL OR extract(year FROM done_on) = $3::int) GROUP BY kind) k,
   LATERAL (VALUES ('asked', asked), ('done', done), ('overdue', overdue)) l (by, count)
UNION ALL SELECT 'rechecks', outcome, 'products', count(DISTINCT dossier_id)::int FROM followed
   WHERE outcome IS NOT NULL AND ($4::uuid IS NOT NULL OR extract(year FROM decided_on) = $3::int) GROUP BY outcome
UNION ALL SELECT 'late', below::text, l.by, l.count FROM dossiers, LATERAL (VALUES ('round', by_round), ('clock', by_clock)) l (by, count)
   WHERE NOT of_state AND NOT of_day AND NOT of_purpose AND below IS NOT NULL
UNION ALL SELECT 'plan', purpose, 'registered', dossiers FROM dossiers WHERE of_purpose AND purpose IS NOT NULL
UNION ALL SELECT 'plan', purpose, 'recognised', products FROM certified
   WHERE NOT of_certificate AND NOT of_set AND NOT of_year AND NOT of_day AND purpose IS NOT NULL
UNION ALL SELECT 'plan', t.purpose, 'target', t.target FROM plan p JOIN place l ON l.id = p.place_id
   CROSS JOIN LATERAL (SELECT s.details FROM plan_step s WHERE s.plan_id = p.id AND s.action = 'setTargets' AND s.taken_at <= $2::timestamptz
     ORDER BY s.number DESC LIMIT 1) s
   CROSS JOIN LATERAL (SELECT key AS purpose, value::int AS target FROM json_each_text(s.details)) t
  WHERE p.year = $3::int AND $4::uuid IS NULL AND CASE WHEN $1::uuid IS NULL THEN l.level = 'province' ELSE p.place_id = $1 END
UNION ALL SELECT 'trend', to_char(filed_on, 'YYYY-MM'), 'registered', sum(dossiers)::int FROM dossiers WHERE of_day AND filed_on IS NOT NULL GROUP BY 2
UNION ALL SELECT 'trend', to_char(decided_on, 'YYYY-MM'), 'recognised', sum(products)::int FROM certified WHERE of_day AND decided_on >= $8::date GROUP BY 2`;

const statementFor = (scope: Scope) => namedStatement<Figure>(`report.figures-of-${scope}`, textFor(scope));

export const figuresOf: Readonly<Record<Scope, ReturnType<typeof statementFor>>> = {
  country: statementFor('country'),
  province: statementFor('province'),
  district: statementFor('district'),
  commune: statementFor('commune'),
};
