import { remindedAt } from '../../../domain/calendar/reminder-plan.js';
import { instant, namedStatement } from '../../../platform/database/index.js';
import type { CalendarBook } from '../../../domain/calendar/calendar-book.js';
import type { CalendarVersion } from '../calendar.store.js';
import type { StoredDeadline } from '../stored-deadline.js';

/** The calendar that a deadline was counted with anew, why, and by whom. */
export interface MoveOnRecord {
  readonly version: number;
  readonly reason: string;
  readonly by: string;
}

export const latestStatement = namedStatement<{ readonly version: number }>(
  'calendar.latest',
  `SELECT max(version) AS version FROM calendar_version`,
);

/** Nothing where nobody who is on the record made it: it came with the program, and all was counted with it. */
export const newestStatement = namedStatement<MoveOnRecord>(
  'calendar.newest',
  `SELECT v.version, v.reason, m.id AS by FROM calendar_version v JOIN person m ON m.id = v.made_by
    WHERE v.version = (SELECT max(version) FROM calendar_version)`,
);

/** The rows as they stood under version $1: of each day and year the last one until then. */
export const bookStatement = namedStatement<CalendarBook>(
  'calendar.book',
  `SELECT v.version,
     (SELECT coalesce(json_agg(json_build_object('year', y.year, 'complete', y.complete, 'source', y.source,
         'sourceDatedOn', y.source_dated_on) ORDER BY y.year), '[]')
        FROM (SELECT DISTINCT ON (year) * FROM calendar_year WHERE since_version <= v.version ORDER BY year, since_version DESC) y) AS years,
     (SELECT coalesce(json_agg(json_build_object('date', d.day, 'kind', d.kind, 'name', d.name, 'source', d.source,
         'sourceDatedOn', d.source_dated_on, 'confirmed', d.confirmed) ORDER BY d.day), '[]')
        FROM (SELECT DISTINCT ON (day) * FROM calendar_day WHERE since_version <= v.version ORDER BY day, since_version DESC) d
       WHERE d.kind IS NOT NULL) AS days
   FROM calendar_version v WHERE v.version = $1`,
);

export const versionsStatement = namedStatement<CalendarVersion>(
  'calendar.versions',
  `SELECT v.version, v.reason, p.full_name AS "madeBy", ${instant('v.made_at')} AS "madeAt"
     FROM calendar_version v LEFT JOIN person p ON p.id = v.made_by ORDER BY v.version DESC LIMIT 200`,
);

/** One change at a time; whoever waited sees the version of the one before. */
export const lockStatement = namedStatement<{ readonly locked: string }>(
  'calendar.lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('calendar', 0))::text AS locked`,
);

export const addVersionStatement = namedStatement<never>(
  'calendar.add-version',
  `INSERT INTO calendar_version (version, reason, made_by) VALUES ($1, $2, $3)`,
);
export const addYearsStatement = namedStatement<never>(
  'calendar.add-years',
  `INSERT INTO calendar_year (year, since_version, complete, source, source_dated_on)
   SELECT year, $1::integer, complete, source, "sourceDatedOn"
     FROM json_to_recordset($2::json) AS y(year smallint, complete boolean, source text, "sourceDatedOn" date)`,
);
export const addDaysStatement = namedStatement<never>(
  'calendar.add-days',
  `INSERT INTO calendar_day (day, since_version, kind, name, source, source_dated_on)
   SELECT date, $1::integer, kind, name, source, "sourceDatedOn"
     FROM json_to_recordset($2::json) AS d(date date, kind text, name text, source text, "sourceDatedOn" date)`,
);

const ofDossier = `p.name AS product, json_build_object('id', l.id, 'name', l.name) AS place, l.level,
  d.rulebook, d.local_rules_id AS "localRules"`;

/** $1 places or null, $2 the panel or session and $3 the dossier of one deadline, or null for all. */
const openOpinions = `SELECT 'opinions' AS kind, q.id AS "ofId", d.id AS "dossierId", ${ofDossier}, ocop_day(q.opened_at)::text AS "from",
    q.opinions_working_days AS "workingDays", q.opinions_calendar AS "calendarVersion", q.opinions_due_on::text AS "dueOn", NULL::json AS charter, NULL::json AS clock,
    (SELECT k ->> 'dueOn' FROM json_array_elements(d.clocks) k WHERE k ->> 'kind' = 'reevaluation') AS latest
  FROM panel q JOIN dossier d ON d.id = q.dossier_id JOIN product p ON p.id = d.product_id JOIN place l ON l.id = d.province_id
 WHERE q.status = 'open' AND q.opinions_calendar IS NOT NULL`;
const openMeetings = `SELECT 'meeting' AS kind, s.id AS "ofId", d.id AS "dossierId", ${ofDossier}, i.delivered_on::text AS "from",
    NULL::smallint AS "workingDays", i.delivered_calendar AS "calendarVersion", NULL::text AS "dueOn",
    (SELECT h.terms FROM council_charter h WHERE h.council_id = c.id AND h.in_force_from <= ocop_day(ocop_now())
      ORDER BY h.in_force_from DESC LIMIT 1) AS charter, NULL::json AS clock, NULL::text AS latest
  FROM session_item i JOIN council_session s ON s.id = i.session_id JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id
  JOIN dossier d ON d.id = i.dossier_id JOIN product p ON p.id = d.product_id
 WHERE i.active AND s.opened_at IS NULL AND i.delivered_on IS NOT NULL AND i.delivered_calendar IS NOT NULL`;

/** Of the place that keeps the dossier now; one that stands still is reckoned when it runs again. */
const openClocks = `SELECT k ->> 'kind' AS kind, d.id AS "ofId", d.id AS "dossierId", ${ofDossier}, k ->> 'startedOn' AS "from",
    NULL::smallint AS "workingDays", (k ->> 'calendarVersion')::integer AS "calendarVersion", k ->> 'dueOn' AS "dueOn", NULL::json AS charter, k AS clock, NULL::text AS latest
  FROM dossier d CROSS JOIN LATERAL json_array_elements(d.clocks) k JOIN product p ON p.id = d.product_id
  JOIN place l ON l.id = place_at_level(d.id, split_part(d.state, '.', 1))
 WHERE d.open AND (k ->> 'dueOn' IS NOT NULL OR k ->> 'missingYear' IS NOT NULL)`;

/** $1 places; null: all. */
export const openDeadlinesStatement = namedStatement<StoredDeadline>(
  'calendar.open-deadlines',
  `SELECT * FROM (${openOpinions} UNION ALL ${openMeetings} UNION ALL ${openClocks}) AS open
    WHERE $1::uuid[] IS NULL OR (place ->> 'id')::uuid = ANY ($1) ORDER BY product COLLATE "vi-x-icu", "dossierId", kind`,
);
/** $1 dossiers. Before their panels, as whoever closes one; holds off every step of them. */
export const lockDossiersStatement = namedStatement<never>(
  'calendar.lock-dossiers',
  `SELECT FROM dossier WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
);
/** $1 panel, $2 dossier. Holds off ballots and whoever would end it. */
export const lockOpinionsStatement = namedStatement<StoredDeadline>(
  'calendar.lock-opinions',
  `${openOpinions} AND q.id = $1 AND d.id = $2 FOR UPDATE OF q`,
);
/** $1 session, $2 dossier. Holds off whoever would open it. */
export const lockMeetingStatement = namedStatement<StoredDeadline>(
  'calendar.lock-meeting',
  `${openMeetings} AND s.id = $1 AND d.id = $2 FOR UPDATE OF s`,
);

/** $1 the kind of lawful time, $2 dossier, which is held already. */
export const clockStatement = namedStatement<StoredDeadline>(
  'calendar.clock',
  `${openClocks} AND k ->> 'kind' = $1 AND d.id = $2`,
);

/** Those whose last day no list told. */
export const undatedStatement = namedStatement<StoredDeadline>(
  'calendar.undated',
  `${openClocks} AND k ->> 'missingYear' IS NOT NULL ORDER BY d.id`,
);

/** $1 panel, $2 the new last day, $3 version. */
export const moveOpinionsStatement = namedStatement<never>(
  'calendar.move-opinions',
  `UPDATE panel SET opinions_due_on = $2::date, opinions_calendar = $3 WHERE id = $1`,
);
/** $1 session, $2 dossier, $3 version. */
export const moveMeetingStatement = namedStatement<never>(
  'calendar.move-meeting',
  `UPDATE session_item SET delivered_calendar = $3 WHERE session_id = $1 AND dossier_id = $2`,
);

/** $1 dossier, $2 the kind of lawful time, $3 its new last day, $4 version. */
export const moveClockStatement = namedStatement<never>(
  'calendar.move-clock',
  `WITH moved AS (
     SELECT json_agg(CASE WHEN k ->> 'kind' = $2::text
         THEN (k::jsonb || jsonb_build_object('dueOn', $3::text, 'missingYear', NULL, 'calendarVersion', $4::integer))::json ELSE k END) AS clocks
       FROM dossier d CROSS JOIN LATERAL json_array_elements(d.clocks) k WHERE d.id = $1)
   UPDATE dossier d SET clocks = moved.clocks,
          clock_due_on = (SELECT min((k ->> 'dueOn')::date) FROM json_array_elements(moved.clocks) k)
     FROM moved WHERE d.id = $1`,
);

export const addReissueStatement = namedStatement<never>(
  'calendar.add-reissue',
  `INSERT INTO deadline_reissue (kind, dossier_id, panel_id, session_id, due_before, due_after, calendar_before, calendar_after, reason, reissued_by)
   VALUES ($1::text, $2, CASE WHEN $1 = 'opinions' THEN $3::uuid END, CASE WHEN $1 = 'meeting' THEN $3::uuid END, $4, $5, $6, $7, $8, $9)`,
);

export const cancelOpinionReminders = namedStatement<never>(
  'calendar.cancel-opinion-reminders',
  `UPDATE outbox SET status = 'cancelled' WHERE panel_id = $1 AND kind = 'opinion' AND status = 'planned'`,
);
/** Every member who was asked is told at once, and reminded anew. $1 panel, $2 the new last day, $3 days before, $4 the days they fire on. */
export const tellOpinions = namedStatement<never>(
  'calendar.tell-opinions',
  `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, panel_id, person_id, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'opinion', m.template, '[]', q.dossier_id, q.round_id, q.id, t.person_id, $2::date, m.days_before, m.due_at
     FROM panel q JOIN panel_seat t ON t.panel_id = q.id
     CROSS JOIN (SELECT 'opinionsMoved' AS template, ($2::date - ocop_day(ocop_now()))::smallint AS days_before, ocop_now() AS due_at
       UNION ALL
       SELECT 'opinionAwaited', e.days_before, (e.fires_on + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
         FROM unnest($3::smallint[], $4::date[]) AS e(days_before, fires_on)) m
    WHERE q.id = $1`,
);
/** The council of the place, for the dossier's newest step. $1 session, $2 dossier, $3 the first day on which it may meet. */
export const tellMeeting = namedStatement<never>(
  'calendar.tell-meeting',
  `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, step_number, due_on, due_at)
   SELECT gen_random_uuid(), 'notice', 'meetingDayMoved', json_build_array(
       json_build_object('role', 'councilChair', 'level', l.level), json_build_object('role', 'councilSecretary', 'level', l.level),
       json_build_object('role', 'councilMember', 'level', l.level)), d.id, d.round_id, d.version, $3::date, ocop_now()
     FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id JOIN dossier d ON d.id = $2 WHERE s.id = $1`,
);

export const cancelClockReminders = namedStatement<never>(
  'calendar.cancel-clock-reminders',
  `UPDATE outbox SET status = 'cancelled' WHERE dossier_id = $1 AND clock = $2 AND status = 'planned'`,
);
/** Whoever holds the dossier is told at once. $1 dossier, $2 the kind of lawful time, $3 its new last day, $4 whether it is the first, or another. */
export const tellClock = namedStatement<never>(
  'calendar.tell-clock',
  `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, clock, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'clock', $4::text, '[]', d.id, d.round_id, $2, $3::date, ($3::date - ocop_day(ocop_now()))::smallint, ocop_now()
     FROM dossier d WHERE d.id = $1`,
);
/** … and reminded anew. $1 dossier, $2 the kind of lawful time, $3 its new last day, $4 days before, $5 the days they fire on. */
export const remindOfClock = namedStatement<never>(
  'calendar.remind-of-clock',
  `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, clock, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'clock', 'clockEnds', '[]', d.id, d.round_id, $2, $3::date, e.days_before, (e.fires_on + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
     FROM dossier d CROSS JOIN unnest($4::smallint[], $5::date[]) AS e(days_before, fires_on) WHERE d.id = $1`,
);
