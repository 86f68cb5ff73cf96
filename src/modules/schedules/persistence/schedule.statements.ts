import { instantInMs, namedStatement } from '../../../platform/database/index.js';
import type { NamingSchedule, StoredSchedule } from '../stored-schedule.js';

const named = (alias: string) => `json_build_object('id', ${alias}.id, 'name', ${alias}.name)`;
const placed = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'level', ${alias}.level)`;
const date = (column: string) => `json_build_object('on', r.${column}_on, 'counts', r.${column}_counts)`;

/** The offices that answer for steps; who sits in a council is named by its own papers. */
const offices = `('communeOfficer', 'districtOfficer', 'provinceOfficer', 'coordinationOffice', 'districtApprover', 'provincialApprover')`;

const today = `ocop_day(ocop_now())`;
/** Of the council of a place that has the dossier on an agenda, else of the one set up last. */
const charterAt = (
  place: string,
) => `(SELECT (SELECT h.terms FROM council_charter h WHERE h.council_id = k.id AND h.in_force_from <= ${today}
      ORDER BY h.in_force_from DESC LIMIT 1)
    FROM (SELECT k.id FROM council k WHERE k.place_id = ${place} AND k.decided_on <= ${today} AND coalesce(k.valid_to, 'infinity') >= ${today}
      ORDER BY EXISTS (SELECT FROM session_item i JOIN council_session v ON v.id = i.session_id WHERE i.dossier_id = d.id AND i.active AND v.council_id = k.id) DESC,
        k.decided_on DESC, k.created_at DESC LIMIT 1) k)`;

const columns = `d.id AS "dossierId", coalesce((SELECT max(s.number) FROM schedule_change s WHERE s.dossier_id = d.id), 0) AS version,
  ${named('p')} AS product, ${named('o')} AS producer, ${placed('c')} AS commune, CASE WHEN di.id IS NOT NULL THEN ${placed('di')} END AS district,
  ${placed('pv')} AS province, d.producer_id AS "producerId", d.commune_id AS "communeId", d.district_id AS "districtId", d.province_id AS "provinceId",
  d.machine_id AS machine, d.machine_version AS "machineVersion", d.state, d.rulebook, d.local_rules_id AS "localRules", d.purpose, d.clocks,
  ocop_day(ocop_now()) AS today, (SELECT max(v.version) FROM calendar_version v) AS "calendarVersion",
  json_build_object('id', r.id, 'year', r.year, 'number', r.number, 'registrationCloses', ${date('registration_closes')},
    'dueAtDistrict', CASE WHEN r.due_at_district_on IS NOT NULL THEN ${date('due_at_district')} END, 'dueAtProvince', ${date('due_at_province')}) AS round,
  json_build_object('district', ${charterAt('d.district_id')}, 'province', ${charterAt('d.province_id')}) AS charters,
  (SELECT max(i.delivered_on) FROM session_item i JOIN council_session v ON v.id = i.session_id
    WHERE i.dossier_id = d.id AND i.active AND v.opened_at IS NULL) AS "deliveredOn",
  coalesce((SELECT q.opinions_due_on FROM panel q WHERE q.dossier_id = d.id AND q.status = 'open'),
    (SELECT v.planned_on FROM session_item i JOIN council_session v ON v.id = i.session_id JOIN council k ON k.id = v.council_id
       JOIN place l ON l.id = k.place_id WHERE i.dossier_id = d.id AND i.active AND v.opened_at IS NULL
        AND l.level = split_part(d.state, '.', 1))) AS "fixedOn",
  (SELECT json_agg(json_build_object('toState', s.to_state, 'on', ocop_day(s.taken_at)) ORDER BY s.number) FROM dossier_step s
    WHERE s.dossier_id = d.id AND s.number >= coalesce((SELECT max(e.number) FROM dossier_step e
      WHERE e.dossier_id = d.id AND e.action = 'reenter'), 1)) AS passed,
  (SELECT coalesce(json_agg(json_build_object('number', s.number, 'stage', s.stage, 'plannedOn', s.planned_on, 'reason', s.reason,
      'responsible', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'fullName', a.full_name) END,
      'changedBy', w.full_name, 'changedAt', ${instantInMs('s.changed_at')}, 'holds', s.round_id = d.round_id) ORDER BY s.number DESC), '[]')
     FROM schedule_change s JOIN person w ON w.id = s.changed_by LEFT JOIN person a ON a.id = s.responsible_id WHERE s.dossier_id = d.id) AS changes,
  (SELECT json_build_object('id', g.id, 'fullName', g.full_name) FROM plan_item i JOIN person g ON g.id = i.guide_id WHERE i.dossier_id = d.id) AS guide,
  (SELECT coalesce(json_agg(json_build_object('role', a.role, 'level', l.level, 'fullName', h.full_name) ORDER BY h.full_name COLLATE "vi-x-icu"), '[]')
     FROM assignment a JOIN place l ON l.id = a.place_id JOIN person h ON h.id = a.person_id AND h.active
    WHERE a.place_id IN (d.commune_id, d.district_id, d.province_id) AND a.role IN ${offices}
      AND a.valid_from <= ocop_day(ocop_now()) AND (a.valid_to IS NULL OR a.valid_to >= ocop_day(ocop_now()))) AS people`;
const tables = `dossier d JOIN product p ON p.id = d.product_id JOIN producer o ON o.id = d.producer_id JOIN round r ON r.id = d.round_id
  JOIN place c ON c.id = d.commune_id LEFT JOIN place di ON di.id = d.district_id JOIN place pv ON pv.id = d.province_id`;
// $1 the whole country, $2 places, $3 producers: nothing outside them is ever read.
const scoped = `($1::boolean OR d.commune_id = ANY ($2::uuid[]) OR d.district_id = ANY ($2) OR d.province_id = ANY ($2)
  OR d.producer_id = ANY ($3::uuid[]))`;

export const findSchedule = namedStatement<StoredSchedule>(
  'schedule.find',
  `SELECT ${columns} FROM ${tables} WHERE ${scoped} AND d.id = $4`,
);
export const listSchedules = namedStatement<StoredSchedule>(
  'schedule.list',
  `SELECT ${columns} FROM ${tables} WHERE ${scoped} AND $4 IN (d.commune_id, d.district_id, d.province_id) AND r.year = $5
    ORDER BY p.name COLLATE "vi-x-icu", d.id`,
);
/** What a planned day is reckoned from, counted: what was set, rounds gone through, steps, terms issued again, the calendar, charters. */
const grown = `(coalesce((SELECT max(s.number) FROM schedule_change s WHERE s.dossier_id = d.id), 0) + d.version
  + (SELECT sum(x.version) FROM round x WHERE x.id = d.round_id OR x.id IN (SELECT s.round_id FROM dossier_step s WHERE s.dossier_id = d.id))
  + (SELECT count(*) FROM deadline_reissue e WHERE e.dossier_id = d.id) + (SELECT max(v.version) FROM calendar_version v)
  + (SELECT count(*) FROM council_charter h JOIN council k ON k.id = h.council_id
      WHERE k.place_id IN (d.district_id, d.province_id) AND h.in_force_from <= ${today}))::int`;
export const listNaming = namedStatement<NamingSchedule>(
  'schedule.naming',
  `SELECT ${columns}, ${grown} AS grown FROM ${tables} WHERE ${scoped} AND d.open AND EXISTS (SELECT FROM schedule_change s
     WHERE s.dossier_id = d.id AND s.round_id = d.round_id AND s.responsible_id = $4)
    ORDER BY d.id LIMIT 200`,
);
export const addChange = namedStatement<{ readonly version: number }>(
  'schedule.set',
  `INSERT INTO schedule_change (dossier_id, number, round_id, stage, planned_on, responsible_id, reason, place_id, changed_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING number AS version`,
);
export const readVersion = namedStatement<{ readonly current: number }>(
  'schedule.version',
  `SELECT coalesce(max(number), 0) AS current FROM schedule_change WHERE dossier_id = $1`,
);
