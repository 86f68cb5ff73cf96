import { instant, namedStatement } from '../../../platform/database/index.js';
import { followedBy } from '../../councils/index.js';
import { isHeldToday } from '../../people/index.js';
import type { CouncilSession, SessionListItem, WaitingDossier } from '../council-session.js';
import type { DatedSession, ListedElsewhere } from '../council-session.store.js';

/** Members of the council's advisory team, the one decided last. */
const teamInOffice = `(SELECT n.person_id FROM (SELECT t.id FROM advisory_team t WHERE t.council_id = c.id ORDER BY t.decided_on DESC LIMIT 1) t
        JOIN advisory_team_member n ON n.team_id = t.id)`;

/** $7 places whose whole agendas the reader sees, null: all; $8 reader. */
export const listStatement = namedStatement<SessionListItem>(
  'session.list',
  `SELECT s.id, s.title, s.state, s.planned_on AS "plannedOn", s.planned_at AS "plannedAt", s.venue,
     json_build_object('id', c.id, 'name', c.name) AS council, json_build_object('id', p.id, 'name', p.name) AS place,
     (SELECT count(*)::integer FROM session_item i WHERE i.session_id = s.id AND ($7::uuid[] IS NULL OR c.place_id = ANY ($7)
        OR (i.delivered_on IS NOT NULL AND EXISTS (SELECT FROM ${teamInOffice} n WHERE n.person_id = $8)))) AS dossiers
   FROM council_session s JOIN council c ON c.id = s.council_id JOIN place p ON p.id = c.place_id
  WHERE ($1::uuid[] IS NULL OR c.place_id = ANY ($1)) AND ($2::uuid IS NULL OR c.place_id = $2) AND ($3::text IS NULL OR s.state = $3)
    AND ($4::text IS NULL OR (to_char(s.planned_on, 'YYYY-MM-DD'), s.id) < ($4, $5::uuid))
  ORDER BY to_char(s.planned_on, 'YYYY-MM-DD') DESC, s.id DESC LIMIT $6`,
);

export const listDated = namedStatement<DatedSession>(
  'session.dated',
  `SELECT s.id, s.version, s.title, c.name AS council, s.planned_on AS "plannedOn", s.planned_at AS "plannedAt", s.venue
   FROM council_session s JOIN council c ON c.id = s.council_id
  WHERE s.state <> 'cancelled' AND s.planned_on BETWEEN $3 AND $4 AND ($2::uuid IS NULL OR c.place_id = $2)
    AND ($1::uuid IS NULL OR EXISTS (SELECT FROM council_seat t WHERE t.council_id = c.id AND t.person_id = $1))
  ORDER BY s.planned_on, s.planned_at, s.id`,
);

/**
 * States in which a dossier waits for the council of a level to open a scoring. For the second one it does once test and check on
 * the spot are recorded: they are among what is delivered for it (QĐ 1048, PL II §4b).
 */
const awaits = `((d.state, l.level) IN (('district.council', 'district'), ('province.council', 'province'), ('province.verification', 'province'), ('province.meeting', 'province'))
    AND (d.state <> 'province.verification' OR (d.tested_on IS NOT NULL AND d.site_checked_on IS NOT NULL)))`;

/** Who is still awaited, as the closing counts: without whoever has a conflict or sits for such a member, or has left before voting. Sorted: the order in which rows lie, or are joined, follows the ballots. */
const panelNow = `(SELECT json_build_object('id', q.id, 'turn', q.turn,
    'seats', (SELECT coalesce(json_agg(t.person_id ORDER BY t.person_id), '[]') FROM panel_seat t WHERE t.panel_id = q.id
       AND NOT EXISTS (SELECT FROM conflict_standing w WHERE w.dossier_id = q.dossier_id AND w.person_id IN (t.person_id, t.stands_in_for) AND w.word = 'conflict')
       AND (q.turn > 1 OR EXISTS (SELECT FROM ballot b WHERE b.panel_id = q.id AND b.person_id = t.person_id)
         OR EXISTS (SELECT FROM session_attendance a WHERE a.session_id = s.id AND a.person_id = t.person_id AND a.left_at IS NULL))),
    'cast', (SELECT coalesce(json_agg(b.person_id ORDER BY b.person_id), '[]') FROM counted_ballot b WHERE b.panel_id = q.id))
   FROM panel q WHERE q.dossier_id = d.id AND q.status = 'open' AND q.session_id = s.id)`;

/** Of members, of whoever may take their place, of whoever has come and of whoever runs the session: those of whom nothing is said in this dossier. */
const undeclared = `(SELECT coalesce(json_agg(t.id ORDER BY t.id), '[]') FROM (
    SELECT person_id AS id FROM council_seat WHERE council_id = c.id UNION SELECT person_id FROM session_attendance WHERE session_id = s.id
    UNION SELECT (e.value ->> 'substituteId')::uuid FROM council_charter h, json_array_elements(coalesce(h.terms -> 'standIns', '[]')) e WHERE h.council_id = c.id
    UNION SELECT a.person_id FROM assignment a JOIN person o ON o.id = a.person_id AND o.active
           WHERE a.place_id = c.place_id AND a.role IN ('councilChair', 'councilSecretary') AND ${isHeldToday('a')}) t
   WHERE NOT EXISTS (SELECT FROM conflict_declaration w WHERE w.dossier_id = d.id AND w.person_id = t.id))`;

/** Closed ballots of the session that lie too far apart, before the chair has decided on them. */
const awaitsChair = `(d.state IN ('district.difference', 'province.difference', 'province.firstDifference', 'province.secondDifference') AND EXISTS (SELECT FROM panel q WHERE q.dossier_id = d.id AND q.session_id = s.id AND q.status = 'closed' AND q.sealed_at IS NULL))`;

/** That the scoring in this session was broken off, and has not begun anew in it; with whom the reason is kept from (ADR 0007). */
const brokenOff = `(SELECT json_build_object('at', ${instant('z.taken_at')}, 'reason', z.reason,
    'keptFrom', (SELECT coalesce(json_agg(w.person_id), '[]') FROM (SELECT c.person_id FROM conflict_standing c WHERE c.dossier_id = d.id AND c.word <> 'none'
       UNION SELECT u.person_id FROM appeal_unseeing u WHERE u.dossier_id = d.id) w))
   FROM dossier_step z WHERE z.dossier_id = d.id AND z.action = 'breakOffScoring' AND z.taken_at BETWEEN s.opened_at AND coalesce(s.sealed_at, 'infinity')
    AND NOT EXISTS (SELECT FROM panel q WHERE q.dossier_id = d.id AND q.session_id = s.id AND q.opened_at > z.taken_at) LIMIT 1)`;

const isFree = (seat: string, panel: string) => `NOT EXISTS (SELECT FROM conflict_standing w
  WHERE w.dossier_id = ${panel}.dossier_id AND w.person_id IN (${seat}.person_id, ${seat}.stands_in_for) AND w.word <> 'none')`;

/** Whether a seat of a panel presided over it: the chair's, or a vice chair's where no chair without a conflict of interest was there. */
export const presided = (
  seat: string,
  panel: string,
) => `(${isFree(seat, panel)} AND (${seat}.seat = 'chair' OR (${seat}.seat = 'viceChair'
  AND NOT EXISTS (SELECT FROM panel_seat x WHERE x.panel_id = ${panel}.id AND x.seat = 'chair' AND ${isFree('x', panel)}))))`;

/** $1 session. */
export const presidedStatement = namedStatement<{ readonly personId: string }>(
  'session.presided',
  `SELECT DISTINCT t.person_id AS "personId" FROM panel q JOIN panel_seat t ON t.panel_id = q.id
    WHERE q.session_id = $1 AND q.sealed_at IS NOT NULL AND q.reopened_at IS NULL AND ${presided('t', 'q')}`,
);

export const findStatement = namedStatement<CouncilSession>(
  'session.find',
  `SELECT s.id, s.version, s.council_id AS "councilId", s.title, s.planned_on AS "plannedOn", s.planned_at AS "plannedAt", s.venue,
     s.machine_id AS machine, s.machine_version AS "machineVersion", s.state, l.level, json_build_object('id', l.id, 'name', l.name) AS place,
     (SELECT coalesce(json_agg(n.person_id), '[]') FROM ${teamInOffice} n) AS "adviserIds",
     ${followedBy('c')} AS "followedBy",
     json_build_object('id', c.id, 'name', c.name, 'seats',
       (SELECT json_agg(json_build_object('personId', t.person_id, 'seat', t.seat, 'fullName', m.full_name, 'body', t.body)
                 ORDER BY array_position(ARRAY['chair', 'viceChair', 'secretary', 'member'], t.seat), m.full_name COLLATE "vi-x-icu", m.id)
          FROM council_seat t JOIN person m ON m.id = t.person_id WHERE t.council_id = c.id)) AS council,
     (SELECT json_build_object('id', h.id, 'decisionNumber', h.decision_number, 'decidedOn', h.decided_on, 'terms', h.terms) FROM council_charter h
       WHERE h.council_id = c.id AND (h.id = s.charter_id OR (s.charter_id IS NULL AND s.opened_at IS NULL AND h.in_force_from <= ocop_day(ocop_now())))
       ORDER BY h.in_force_from DESC LIMIT 1) AS charter,
     ${instant('s.opened_at')} AS "openedAt", ${instant('s.sealed_at')} AS "sealedAt",
     EXISTS (SELECT FROM session_meeting m WHERE m.session_id = s.id) AS "minutesKept", CASE WHEN s.ledger_number IS NOT NULL THEN json_build_object('number', s.ledger_number, 'hash', s.ledger_hash) END AS "ledgerHead", ocop_day(ocop_now()) AS today,
     (SELECT coalesce(json_agg(json_build_object('dossierId', d.id, 'version', d.version, 'position', i.position, 'deliveredOn', i.delivered_on, 'deliveredCalendar', i.delivered_calendar,
         'product', p.name, 'producer', r.name, 'commune', k.name, 'state', d.state, 'rulebook', d.rulebook, 'localRules', d.local_rules_id,
         'conflicted', (SELECT coalesce(json_agg(w.person_id), '[]') FROM conflict_standing w WHERE w.dossier_id = d.id AND w.word = 'conflict'
            AND (EXISTS (SELECT FROM council_seat t WHERE t.council_id = c.id AND t.person_id = w.person_id)
              OR EXISTS (SELECT FROM session_attendance a WHERE a.session_id = s.id AND a.person_id = w.person_id))),
         'undeclared', ${undeclared},
         'awaitsCouncil', ${awaits}, 'panel', ${panelNow}, 'awaitsChair', ${awaitsChair}, 'brokenOff', ${brokenOff},
         'sealed', EXISTS (SELECT FROM panel q WHERE q.dossier_id = d.id AND q.session_id = s.id AND q.sealed_at IS NOT NULL AND q.reopened_at IS NULL)) ORDER BY i.position, d.id), '[]')
        FROM session_item i JOIN dossier d ON d.id = i.dossier_id JOIN product p ON p.id = d.product_id JOIN producer r ON r.id = d.producer_id
        JOIN place k ON k.id = d.commune_id WHERE i.session_id = s.id) AS items,
     (SELECT coalesce(json_agg(json_build_object('personId', a.person_id, 'fullName', m.full_name, 'mode', a.mode, 'standsInFor', a.stands_in_for,
         'paper', a.paper, 'arrivedAt', ${instant('a.arrived_at')}, 'leftAt', ${instant('a.left_at')}) ORDER BY a.arrived_at, m.full_name COLLATE "vi-x-icu"), '[]')
        FROM session_attendance a JOIN person m ON m.id = a.person_id WHERE a.session_id = s.id) AS attendance
   FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id WHERE s.id = $1`,
);

/**
 * Tells the members, whoever may stand in for one by the charter in force, and where documents are concerned the advisory
 * team that they are delivered to. $1 session, $2 what is told, $3 its step, $4 whether documents are concerned.
 */
export const tellStatement = namedStatement<never>(
  'session.tell',
  `INSERT INTO outbox (id, kind, template, audience, session_id, step_number, person_id, due_at)
   SELECT gen_random_uuid(), 'council', $2::text, '[]', $1::uuid, $3::integer, t.person_id, ocop_now() FROM (
     SELECT q.person_id FROM council_session s JOIN council_seat q ON q.council_id = s.council_id WHERE s.id = $1
     UNION SELECT (e.value ->> 'substituteId')::uuid FROM council_session s JOIN LATERAL (SELECT h.terms FROM council_charter h
         WHERE h.council_id = s.council_id AND h.in_force_from <= ocop_day(ocop_now()) ORDER BY h.in_force_from DESC LIMIT 1) h ON true
       CROSS JOIN json_array_elements(coalesce(h.terms -> 'standIns', '[]')) e WHERE s.id = $1
     UNION SELECT n.person_id FROM council_session s JOIN council c ON c.id = s.council_id CROSS JOIN LATERAL ${teamInOffice} n
       WHERE s.id = $1 AND $4::boolean AND EXISTS (SELECT FROM session_item i WHERE i.session_id = s.id AND i.delivered_on IS NOT NULL)) t`,
);

/** At most as many as an agenda holds. */
export const waitingStatement = namedStatement<WaitingDossier>(
  'session.waiting',
  `SELECT d.id AS "dossierId", p.name AS product, r.name AS producer, k.name AS commune, d.state,
     json_build_object('id', u.id, 'year', u.year, 'number', u.number, 'place', json_build_object('id', o.id, 'name', o.name, 'level', o.level)) AS round
     FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id
     JOIN dossier d ON l.id IN (d.district_id, d.province_id) JOIN product p ON p.id = d.product_id JOIN producer r ON r.id = d.producer_id
     JOIN place k ON k.id = d.commune_id JOIN round u ON u.id = d.round_id JOIN place o ON o.id = u.place_id
    WHERE s.id = $1 AND ${awaits} AND NOT EXISTS (SELECT FROM session_item i WHERE i.dossier_id = d.id AND i.active)
    ORDER BY d.stage_entered_at, d.id LIMIT 300`,
);

/** $1 dossiers that an agenda will refer to. Before its session, as by whoever takes a step on one, or issues its deadlines again. */
export const holdDossiersStatement = namedStatement<never>(
  'session.hold-dossiers',
  `SELECT FROM dossier WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE`,
);

/** Of dossiers of the session's place, those on another agenda. $1 session, $2 dossiers. */
export const elsewhereStatement = namedStatement<Omit<ListedElsewhere, 'code'>>(
  'session.elsewhere',
  `SELECT d.id AS "dossierId", v.id AS "sessionId", k.name AS council, v.planned_on AS "plannedOn"
     FROM council_session s JOIN council c ON c.id = s.council_id
     JOIN dossier d ON d.id = ANY ($2::uuid[]) AND c.place_id IN (d.district_id, d.province_id)
     JOIN session_item i ON i.dossier_id = d.id AND i.active JOIN council_session v ON v.id = i.session_id JOIN council k ON k.id = v.council_id
    WHERE s.id = $1`,
);
