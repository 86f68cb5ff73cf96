import { instant, namedStatement } from '../../../platform/database/index.js';
import type { HeldSession } from '../held-session.js';
import type { StoredAnnex, StoredMeeting } from '../meeting.store.js';

const ballots = `(SELECT coalesce(json_agg(json_build_object('personId', b.person_id, 'fullName', m.full_name, 'total', b.total, 'carried', b.carried,
    'void', NOT EXISTS (SELECT FROM counted_ballot c WHERE c.panel_id = b.panel_id AND c.person_id = b.person_id),
    'marks', b.marks, 'notes', b.notes, 'points', b.evaluated -> 'points') ORDER BY array_position(ARRAY['chair', 'viceChair', 'secretary', 'member'], e.seat), m.full_name COLLATE "vi-x-icu", b.person_id), '[]')
  FROM ballot b JOIN person m ON m.id = b.person_id JOIN panel_seat e ON e.panel_id = b.panel_id AND e.person_id = b.person_id WHERE b.panel_id = p.id)`;

/** Whose last word, as it was then, was a conflict: the ballots were counted by it. */
const conflictsAt = (
  at: string,
) => `(SELECT coalesce(json_agg(json_build_object('personId', m.id, 'name', m.full_name, 'ground', w.ground, 'note', w.note)
    ORDER BY m.full_name COLLATE "vi-x-icu", m.id), '[]')
  FROM (SELECT DISTINCT ON (c.person_id) c.* FROM conflict_declaration c WHERE c.dossier_id = d.id AND c.stated_at <= ${at}
         ORDER BY c.person_id, c.number DESC) w JOIN person m ON m.id = w.person_id WHERE w.word = 'conflict'
   AND (EXISTS (SELECT FROM council_seat t WHERE t.council_id = c.id AND t.person_id = w.person_id)
     OR EXISTS (SELECT FROM session_attendance a WHERE a.session_id = s.id AND a.person_id = w.person_id)))`;

/** Whose last word was a conflict when the session opened: its quorum was asked for without them. */
const conflictedAtOpening = `(SELECT coalesce(json_agg(o ->> 'personId'), '[]') FROM json_array_elements(${conflictsAt('s.opened_at')}) o)`;

const panels = `(SELECT coalesce(json_agg(json_build_object('scoringRound', p.scoring_round, 'attempt', p.attempt, 'turn', p.turn,
    'openedAt', ${instant('p.opened_at')}, 'sealed', p.sealed_at IS NOT NULL, 'reopenedAt', ${instant('p.reopened_at')}, 'result', p.result,
    'conflicts', ${conflictsAt('p.closed_at')}, 'ballots', ${ballots}) ORDER BY p.scoring_round, p.attempt, p.turn), '[]')
  FROM panel p WHERE p.session_id = s.id AND p.dossier_id = d.id AND p.status = 'closed')`;

const steps = `(SELECT coalesce(json_agg(json_build_object('action', t.action, 'reason', coalesce(t.reason, ''), 'takenAt', ${instant('t.taken_at')},
    'takenBy', json_build_object('personId', m.id, 'fullName', m.full_name)) ORDER BY t.number), '[]')
  FROM dossier_step t JOIN person m ON m.id = t.taken_by WHERE t.dossier_id = d.id AND t.taken_at >= s.opened_at
   AND t.action IN ('scoreAgain', 'recordDifference', 'breakOffScoring', 'eliminate', 'proposeReopening', 'confirmReopening'))`;

/** Everything that the minutes of a session are made of. $1 session, sealed by the transaction that asks. */
export const heldStatement = namedStatement<HeldSession>(
  'session.held',
  `SELECT l.level, json_build_object('name', c.name, 'place', l.name, 'decisionNumber', c.decision_number, 'decidedOn', c.decided_on, 'seats',
       (SELECT json_agg(json_build_object('personId', t.person_id, 'seat', t.seat, 'fullName', m.full_name, 'body', t.body)
                 ORDER BY array_position(ARRAY['chair', 'viceChair', 'secretary', 'member'], t.seat), m.full_name COLLATE "vi-x-icu", m.id)
          FROM council_seat t JOIN person m ON m.id = t.person_id WHERE t.council_id = c.id)) AS council,
     (SELECT json_build_object('number', h.decision_number, 'decidedOn', h.decided_on, 'terms', h.terms) FROM council_charter h
       WHERE h.id = s.charter_id) AS charter,
     ${instant(`((s.planned_on + s.planned_at::time) AT TIME ZONE 'Asia/Ho_Chi_Minh')`)} AS "scheduledFor",
     ${instant('s.opened_at')} AS "openedAt", ${instant('s.sealed_at')} AS "sealedAt", s.venue,
     z.details ->> 'minutesNumber' AS "minutesNumber", (SELECT m.full_name FROM person m WHERE m.id = z.taken_by) AS "sealedBy",
     (SELECT coalesce(json_agg(json_build_object('personId', a.person_id, 'fullName', m.full_name, 'mode', a.mode, 'standsInFor', a.stands_in_for, 'paper', a.paper,
         'arrivedAt', ${instant('a.arrived_at')}, 'leftAt', ${instant('a.left_at')}) ORDER BY a.arrived_at, a.person_id), '[]')
        FROM session_attendance a JOIN person m ON m.id = a.person_id WHERE a.session_id = s.id) AS attendance,
     (SELECT json_agg(json_build_object('dossierId', d.id, 'deliveredOn', i.delivered_on, 'product', p.name,
         'producer', r.name, 'commune', k.name, 'rulebook', d.rulebook, 'localRules', d.local_rules_id, 'criteriaSet', d.criteria_set,
         'conflictedAtOpening', ${conflictedAtOpening}, 'conflicts', ${conflictsAt('s.sealed_at')}, 'panels', ${panels}, 'steps', ${steps}) ORDER BY i.position, d.id)
        FROM session_item i JOIN dossier d ON d.id = i.dossier_id JOIN product p ON p.id = d.product_id JOIN producer r ON r.id = d.producer_id
        JOIN place k ON k.id = d.commune_id WHERE i.session_id = s.id) AS items
   FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id
   JOIN session_step z ON z.session_id = s.id AND z.action = 'seal' WHERE s.id = $1`,
);

/** $1 session, $2 reader. */
export const meetingStatement = namedStatement<StoredMeeting>(
  'session.meeting',
  `SELECT c.place_id AS "placeId", s.state, ocop_day(s.sealed_at) AS "sealedOn", m.meeting,
     CASE WHEN s.ledger_number IS NOT NULL THEN json_build_object('placeId', c.place_id, 'number', s.ledger_number, 'hash', s.ledger_hash) END AS head,
     (SELECT coalesce(json_agg(w.dossier_id), '[]') FROM session_item i JOIN conflict_standing w ON w.dossier_id = i.dossier_id
       WHERE i.session_id = s.id AND w.person_id = $2 AND w.word <> 'none') AS "conflictedIn"
   FROM council_session s JOIN council c ON c.id = s.council_id LEFT JOIN session_meeting m ON m.session_id = s.id WHERE s.id = $1`,
);

/** Why a panel `p` was to be opened again, or why another person agreed. */
export const reasonOfReopening = (
  action: 'proposeReopening' | 'confirmReopening',
) => `coalesce((SELECT t.reason FROM dossier_step t
   WHERE t.dossier_id = p.dossier_id AND t.action = '${action}' AND t.taken_at <= p.reopened_at ORDER BY t.number DESC LIMIT 1), '')`;

export const annexesStatement = namedStatement<StoredAnnex>(
  'session.annexes',
  `SELECT a.number, ${instant('a.written_at')} AS "writtenAt",
     CASE WHEN p.id IS NULL THEN json_build_object('what', a.what, 'reason', a.reason) END AS correction,
     CASE WHEN p.id IS NOT NULL THEN json_build_object('dossierId', p.dossier_id,
       'scoring', json_build_object('round', p.scoring_round, 'attempt', p.attempt),
       'proposed', ${reasonOfReopening('proposeReopening')}, 'confirmed', ${reasonOfReopening('confirmReopening')}) END AS reopened
   FROM session_annex a LEFT JOIN panel p ON p.id = a.panel_id WHERE a.session_id = $1 ORDER BY a.number`,
);
