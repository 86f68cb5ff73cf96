import { instant, instantInMs, namedStatement } from '../../../platform/database/index.js';
import { placesUpFrom } from '../../places/index.js';
import type { AwaitedReport, Report, ReportListItem } from '../report.js';

const placeOf = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'level', ${alias}.level)`;
const listed = `p.id, p.kind, p.period, p.year, p.state, ${placeOf('l')} AS place, p.due_on AS "dueOn",
  ocop_day(ocop_now()) AS today, ocop_day(p.first_sent_at) AS "firstSentOn",
  (SELECT r.number FROM round r WHERE r.id = p.round_id) AS "roundNumber"`;
/** The newest sending of a report. */
const lastSending = (report: string) =>
  `LATERAL (SELECT z.* FROM report_sending z WHERE z.report_id = ${report} ORDER BY z.number DESC LIMIT 1)`;

/** Periods follow one another by themselves; rounds, whose period is an id, in the order of their first sending. */
const isEarlier = `CASE WHEN p.round_id IS NULL THEN e.period < p.period
  ELSE e.id <> p.id AND (p.first_sent_at IS NULL OR e.first_sent_at < p.first_sent_at) END`;

/** What a sending counted, on which day, and under which edition. */
const counted = `'day', ocop_day((z.content ->> 'asOf')::timestamptz), 'edition', coalesce((z.content ->> 'edition')::int, 1), 'figures', z.content -> 'figures'`;

export const listReports = namedStatement<ReportListItem & { readonly createdAt: string }>(
  'report.list',
  `SELECT ${listed}, ${instant('p.created_at')} AS "createdAt"
     FROM report p JOIN place l ON l.id = p.place_id
    WHERE ($1::uuid[] IS NULL OR p.place_id = ANY($1)) AND ($2::uuid IS NULL OR p.place_id = $2) AND ($3::text IS NULL OR p.kind = $3)
      AND ($4::timestamptz IS NULL OR (p.created_at, p.id) < ($4, $5::uuid))
    ORDER BY p.created_at DESC, p.id DESC LIMIT $6`,
);

/** $1 places. */
export const listAwaited = namedStatement<AwaitedReport>(
  'report.awaited',
  `SELECT p.id, p.version, p.kind, p.period, p.year, p.due_on AS "dueOn", ${placeOf('a')} AS "askedBy"
     FROM report p JOIN report_schedule s ON s.id = p.schedule_id JOIN place a ON a.id = s.place_id
    WHERE p.place_id = ANY($1::uuid[]) AND p.state IN ('draft', 'returned') AND p.due_on IS NOT NULL
      AND (p.first_sent_at IS NULL OR p.due_on >= ocop_day(ocop_now())) ORDER BY p.due_on, p.id`,
);

export const findReport = namedStatement<Report>(
  'report.find',
  `SELECT ${listed}, p.version, p.round_id AS "roundId", p.machine_id AS machine, p.machine_version AS "machineVersion", p.remarks,
     CASE WHEN u.id IS NOT NULL THEN ${placeOf('u')} END AS "placeAbove",
     (SELECT s.source FROM report_schedule s WHERE s.id = p.schedule_id AND p.due_on IS NOT NULL) AS source,
     CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'state', a.state) END AS "reportAbove",
     (SELECT coalesce(json_agg(json_build_object('place', ${placeOf('k')}, 'report', CASE WHEN b.id IS NOT NULL THEN
         json_build_object('id', b.id, 'version', b.version, 'state', b.state, 'dueOn', b.due_on, 'firstSentOn', ocop_day(b.first_sent_at)) END)
         ORDER BY k.name COLLATE "vi-x-icu", k.id), '[]')
        FROM place k LEFT JOIN report b ON b.place_id = k.id AND b.kind = p.kind AND b.period = p.period
       WHERE k.parent_id = l.id AND (b.id IS NOT NULL OR
         coalesce(p.due_on, ocop_day(p.created_at)) BETWEEN k.valid_from AND coalesce(k.valid_to, 'infinity'))) AS below,
     (SELECT json_build_object('number', z.number, 'digest', encode(z.digest, 'hex'), 'content', z.content) FROM ${lastSending('p.id')} z) AS sent,
     (SELECT coalesce(json_agg(json_build_object('reportId', c.id, 'placeId', k.id, 'placeName', k.name, 'number', z.number,
         'digest', encode(z.digest, 'hex'), ${counted}) ORDER BY k.name COLLATE "vi-x-icu", k.id), '[]')
        FROM report c JOIN place k ON k.id = c.place_id CROSS JOIN ${lastSending('c.id')} z WHERE c.merged_into_id = p.id) AS parts,
     (SELECT json_build_object('reportId', e.id, 'period', e.period, 'year', CASE WHEN e.round_id IS NULL THEN e.year END, 'sentOn', ocop_day(z.sent_at), ${counted})
        FROM report e CROSS JOIN ${lastSending('e.id')} z
       WHERE e.place_id = p.place_id AND e.kind = p.kind AND ${isEarlier}
       ORDER BY CASE WHEN p.round_id IS NULL THEN e.period END DESC, e.first_sent_at DESC LIMIT 1) AS earlier,
     (SELECT json_object_agg(k.id, k.name) FROM place k WHERE k.id = l.id OR k.parent_id = l.id) AS "placeNames",
     (SELECT coalesce(json_agg(json_build_object('number', s.number, 'action', s.action, 'toState', s.to_state, 'takenBy', h.full_name,
         'takenAt', ${instantInMs('s.taken_at')}, 'details', s.details) ORDER BY s.number DESC), '[]')
        FROM report_step s LEFT JOIN person h ON h.id = s.taken_by WHERE s.report_id = p.id) AS steps
    FROM report p JOIN place l ON l.id = p.place_id LEFT JOIN place u ON u.id = l.parent_id
    LEFT JOIN report a ON a.place_id = u.id AND a.kind = p.kind AND a.period = p.period WHERE p.id = $1`,
);

/** Round and place lie on one line from province to commune. */
export const findRoundYear = namedStatement<{ readonly year: number }>(
  'report.round-year',
  `SELECT r.year FROM round r WHERE r.id = $1 AND (r.place_id IN (${placesUpFrom('$2')}) OR $2 IN (${placesUpFrom('r.place_id')}))`,
);

/** The report and the one above it, always in the same order. */
export const lockReports = `SELECT FROM report WHERE id = $1 OR id = (SELECT a.id FROM report p JOIN place l ON l.id = p.place_id
  JOIN report a ON a.place_id = l.parent_id AND a.kind = p.kind AND a.period = p.period WHERE p.id = $1) ORDER BY id FOR UPDATE`;

export const addStep = `INSERT INTO report_step (report_id, number, action, from_state, to_state, place_id, taken_by, taken_at, details)
  VALUES ($1, $2, $3, $4, $5, $6, $7, ocop_now(), $8)`;

/** Tells of the report's newest step. $1 report, $2 template, $3 audience. */
export const tellReportStep = namedStatement<never>(
  'report.tell-step',
  `INSERT INTO outbox (id, kind, template, audience, report_id, place_id, step_number, due_at)
   SELECT gen_random_uuid(), 'reportStep', $2, $3::json, p.id, p.place_id, p.version, ocop_now() FROM report p WHERE p.id = $1`,
);
