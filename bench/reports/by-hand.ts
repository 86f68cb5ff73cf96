/** To which column of a report a step came, in the words of a procedure. */
const came: Readonly<Record<string, string>> = {
  preparation: `to_state = 'preparation.preparing'`,
  commune: `to_state LIKE 'commune.%'`,
  districtIntake: `to_state IN ('district.intake', 'district.returned')`,
  districtCouncil: `to_state IN ('district.council', 'district.scoring', 'district.discussion', 'district.difference')`,
  districtDecision: `to_state IN ('district.forwarding', 'district.recognition')`,
  provinceIntake: `to_state IN ('province.intake', 'province.returned')`,
  provinceCouncil: `to_state LIKE 'province.%' AND to_state NOT IN ('province.intake', 'province.returned', 'province.forwarding', 'province.recognition', 'province.ministryForwarding')`,
  provinceDecision: `to_state IN ('province.forwarding', 'province.recognition', 'province.ministryForwarding')`,
  ministry: `to_state LIKE 'ministry.%'`,
  recognised: `to_state = 'closed.recognised'`,
  notPassed: `to_state = 'closed.notPassed'`,
  eliminated: `to_state = 'closed.eliminated'`,
  withdrawn: `to_state = 'closed.withdrawn'`,
};
const columns = Object.keys(came);

/**
 * The same tables as one statement that an expert would write for the country as it stands today: one pass over the
 * dossiers, one over their steps since they entered their round, one over what was recognised, one over what was asked for
 * since. $1 the year, $2 today, $3 first day of the twelve months.
 */
export const byHand = `
WITH dossiers AS (
  SELECT d.state, d.filed_on, d.purpose, d.province_id, count(*) AS n, count(*) FILTER (WHERE late) AS by_round, count(*) FILTER (WHERE d.clock_due_on < $2::date AND d.at NOT IN ('commune.returned', 'district.returned', 'province.returned', 'ministry.evaluation')) AS by_clock,
    grouping(d.state) AS g1, grouping(d.filed_on) AS g2, grouping(d.purpose) AS g3
   FROM (SELECT d.province_id, d.clock_due_on, d.state AS at,
           CASE WHEN d.state NOT LIKE 'closed.%' OR (d.stage_entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh' >= make_date($1::int, 1, 1)
             AND d.stage_entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh' < make_date($1::int + 1, 1, 1)) THEN d.state END AS state,
           CASE WHEN d.filed_on >= $3::date THEN d.filed_on END AS filed_on, CASE WHEN r.year = $1::int THEN d.purpose END AS purpose,
           CASE d.deadline WHEN 'dueAtDistrict' THEN r.due_at_district_on - (r.due_at_district_counts = 'before')::int
             WHEN 'dueAtProvince' THEN r.due_at_province_on - (r.due_at_province_counts = 'before')::int
             WHEN 'registrationCloses' THEN r.registration_closes_on - (r.registration_closes_counts = 'before')::int END < $2::date AS late
          FROM dossier d JOIN round r ON r.id = d.round_id) d
  GROUP BY GROUPING SETS ((d.state), (d.filed_on), (d.purpose), (d.province_id))),
entered AS (SELECT dossier_id, max(number) AS number FROM dossier_step WHERE action = 'reenter' GROUP BY dossier_id),
way AS (
  SELECT count(*)::int AS "registration", ${columns.map((column, n) => `(count(*) FILTER (WHERE came & ${1 << n} <> 0))::int AS "${column}"`).join(', ')}
   FROM (SELECT bit_or(CASE ${columns.map((column, n) => `WHEN ${came[column]} THEN ${1 << n}`).join(' ')} ELSE 0 END) AS came
          FROM dossier_step s JOIN dossier d ON d.id = s.dossier_id LEFT JOIN entered e ON e.dossier_id = s.dossier_id
         WHERE (d.state NOT LIKE 'closed.%' OR (d.stage_entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh' >= make_date($1::int, 1, 1)
             AND d.stage_entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh' < make_date($1::int + 1, 1, 1)))
           AND s.number >= coalesce(e.number, 0) GROUP BY s.dossier_id) w),
followed AS (
  SELECT c.kind, c.due_on - (c.due_counts = 'before')::int AS last_day, f.dossier_id, f.state, f.done_on, f.outcome, f.decided_on
   FROM follow_up f JOIN follow_up_call c ON c.id = f.call_id),
recognised AS (
  SELECT standing, set, star, year, decided_on, purpose, count(*) AS n, grouping(standing) AS g1, grouping(set) AS g2, grouping(year) AS g3, grouping(decided_on) AS g4
   FROM (SELECT d.rulebook || '/' || d.criteria_set AS set, c.star, extract(year FROM c.decided_on)::int AS year, c.decided_on, CASE WHEN r.year = $1::int THEN d.purpose END AS purpose,
           CASE WHEN row_number() OVER (PARTITION BY d.product_id ORDER BY c.decided_on DESC, c.recorded_at DESC) = 1 THEN
             CASE WHEN v.dossier_id IS NOT NULL THEN 'revoked' WHEN c.expires_on < $2::date THEN 'expired' WHEN c.expires_on <= $2::date + 180 THEN 'expiring' ELSE 'valid' END END AS standing
          FROM recognition c JOIN dossier d ON d.id = c.dossier_id JOIN round r ON r.id = d.round_id
            LEFT JOIN (SELECT DISTINCT dossier_id FROM followed WHERE outcome = 'revoke') v ON v.dossier_id = d.id) c
  GROUP BY GROUPING SETS ((standing), (standing, set, star), (year, star), (decided_on), (purpose)))
SELECT 'stages' AS section, state AS row, 'dossiers' AS column, n::int AS count FROM dossiers WHERE g1 = 0 AND state IS NOT NULL
UNION ALL SELECT 'stages', c.row, 'reached', c.n FROM way, LATERAL (VALUES ${['registration', ...columns].map((column) => `('${column}', "${column}")`).join(', ')}) c (row, n)
UNION ALL SELECT 'trend', to_char(filed_on, 'YYYY-MM'), 'registered', sum(n)::int FROM dossiers WHERE g2 = 0 AND filed_on IS NOT NULL GROUP BY 2
UNION ALL SELECT 'plan', purpose, 'registered', n::int FROM dossiers WHERE g3 = 0 AND purpose IS NOT NULL
UNION ALL SELECT 'late', province_id::text, l.by, l.n::int FROM dossiers, LATERAL (VALUES ('round', by_round), ('clock', by_clock)) l (by, n) WHERE g1 + g2 + g3 = 3
UNION ALL SELECT 'certificates', standing, 'products', n::int FROM recognised WHERE g1 = 0 AND g2 = 1 AND standing IS NOT NULL
UNION ALL SELECT 'followUps', k.kind, l.by, l.n::int FROM (
    SELECT kind, count(*) AS asked, count(*) FILTER (WHERE state <> 'open') AS done, count(*) FILTER (WHERE state = 'open' AND last_day < $2::date) AS overdue
     FROM followed WHERE state <> 'calledOff' AND (state = 'open' OR extract(year FROM done_on) = $1::int) GROUP BY kind) k, LATERAL (VALUES ('asked', asked), ('done', done), ('overdue', overdue)) l (by, n)
UNION ALL SELECT 'rechecks', outcome, 'products', count(DISTINCT dossier_id)::int FROM followed WHERE outcome IS NOT NULL AND extract(year FROM decided_on) = $1::int GROUP BY outcome
UNION ALL SELECT 'starsBySet', set, star::text, sum(n)::int FROM recognised WHERE g2 = 0 AND standing NOT IN ('expired', 'revoked') GROUP BY set, star
UNION ALL SELECT 'starsByYear', year::text, star::text, n::int FROM recognised WHERE g3 = 0
UNION ALL SELECT 'trend', to_char(decided_on, 'YYYY-MM'), 'recognised', sum(n)::int FROM recognised WHERE g4 = 0 AND decided_on >= $3::date GROUP BY 2
UNION ALL SELECT 'plan', purpose, 'recognised', n::int FROM recognised WHERE g1 + g2 + g3 + g4 = 4 AND purpose IS NOT NULL`;
