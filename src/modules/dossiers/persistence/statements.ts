import { remindedAt } from '../../../domain/calendar/reminder-plan.js';
import { instant, namedStatement } from '../../../platform/database/index.js';
import type { Certificate } from '../../../domain/dossier/certificate.js';
import type { BallotSheet, EvaluatedBallot } from '../../../domain/scoring/ballot.js';
import type { SealedUnder } from '../../ledger/index.js';
import { seatsOf } from '../../councils/index.js';
import type { KeptAnswer } from '../../people/index.js';
import type { ActionAnswer, StoredDossier } from '../dossier.store.js';

export interface FactsRow extends Omit<StoredDossier, 'ballots' | 'appealed'> {
  readonly kept: KeptAnswer<ActionAnswer> | null;
  /** Whether the asking person's session, roles and day are still those the scope was read from. */
  readonly personStands: boolean;
}

/** Where the dossier was when its chair alone eliminated it. */
const eliminatedFrom = `(SELECT CASE WHEN z.action = 'eliminate' THEN z.from_state END FROM dossier_step z
  WHERE d.state = 'closed.eliminated' AND z.dossier_id = d.id AND z.to_state = d.state AND z.from_state <> d.state ORDER BY z.number DESC LIMIT 1)`;

/** The level whose council may act on the dossier now, be it by opening its result again, or taking back what its chair did; null: none. */
const levelOfCouncil = `CASE WHEN split_part(d.state, '.', 1) IN ('district', 'province') THEN split_part(d.state, '.', 1)
  WHEN d.state = 'ministry.returned' THEN 'province'
  WHEN d.state IN ('closed.notPassed', 'closed.eliminated') THEN coalesce(split_part(${eliminatedFrom}, '.', 1), (SELECT p.level FROM panel p
    WHERE p.dossier_id = d.id AND p.round_id = d.round_id AND p.status = 'closed' ORDER BY p.closed_at DESC, p.turn DESC LIMIT 1)) END`;

/** The place of the stage, whose council that is. */
const placeOfCouncil = `CASE ${levelOfCouncil} WHEN 'district' THEN d.district_id WHEN 'province' THEN d.province_id END`;

/** The council of the open panel, else that of the open session, else the one in force: at the place of the stage. A council that is followed ends what it began (ADR 0007). */
const councilOfDossier = `coalesce(
  (SELECT p.council_id FROM panel p WHERE p.dossier_id = d.id AND p.status = 'open'),
  (SELECT c.id FROM session_item i JOIN council_session s ON s.id = i.session_id AND s.state = 'open' JOIN council c ON c.id = s.council_id
    WHERE i.dossier_id = d.id AND i.active AND c.place_id = ${placeOfCouncil}),
  (SELECT c.id FROM council c
    WHERE c.place_id = ${placeOfCouncil}
      AND c.decided_on <= ocop_day(ocop_now()) AND (c.valid_to IS NULL OR c.valid_to >= ocop_day(ocop_now()))
    ORDER BY c.decided_on DESC, c.created_at DESC LIMIT 1))`;

const openSession = `FROM session_item i JOIN council_session s ON s.id = i.session_id AND s.state = 'open'
  WHERE i.dossier_id = d.id AND i.active AND s.council_id = c.id`;
/** The charter that binds the council c: what its open session was opened under, else the newest in force. */
const charterNow = `CASE WHEN EXISTS (SELECT ${openSession}) THEN h.id = (SELECT s.charter_id ${openSession})
  ELSE h.in_force_from <= ocop_day(ocop_now()) END`;

/** Whether seat `s` of a panel counts: neither who sits in it nor whose it is has a conflict and, at first sheets of a session, that person has cast or is still there. */
export const counts = (
  panel: string,
) => `(NOT EXISTS (SELECT FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id IN (s.person_id, s.stands_in_for) AND w.word = 'conflict')
  AND (${panel}.session_id IS NULL OR ${panel}.turn > 1
    OR EXISTS (SELECT FROM ballot b WHERE b.panel_id = ${panel}.id AND b.person_id = s.person_id)
    OR EXISTS (SELECT FROM session_attendance a WHERE a.session_id = ${panel}.session_id AND a.person_id = s.person_id AND a.left_at IS NULL)))`;

const standIns = `(SELECT coalesce(json_agg(json_build_object('personId', s.person_id, 'seat', s.seat, 'standsInFor', s.stands_in_for)), '[]')
  FROM panel_seat s WHERE s.panel_id = p.id AND s.stands_in_for IS NOT NULL)`;

/** Sheets that were shown, and left where their scoring was broken off: no result of them ever stands. */
const isLeft = `p.status = 'closed' AND p.sealed_at IS NULL AND EXISTS (SELECT FROM dossier_step z
  WHERE z.dossier_id = p.dossier_id AND z.action = 'breakOffScoring' AND z.taken_at > p.closed_at)`;

/** The panel of the last result in this round, `last`. */
const lastPanel = `(SELECT p.id, p.sealed_at FROM panel p WHERE p.dossier_id = d.id AND p.round_id = d.round_id AND p.status = 'closed' AND NOT (${isLeft})
  ORDER BY p.closed_at DESC, p.turn DESC LIMIT 1)`;
/** That of the result which stood before, while the last one is only shown. */
const panelBefore = `(SELECT p.id FROM panel p WHERE p.dossier_id = d.id AND p.round_id = d.round_id AND p.sealed_at IS NOT NULL
  AND last.id IS NOT NULL AND last.sealed_at IS NULL ORDER BY p.closed_at DESC, p.turn DESC LIMIT 1)`;
/** How a panel stands: open, lapsed, shown to its council, sealed, opened again. */
export const standingOf = (
  panel: string,
) => `CASE WHEN ${panel}.reopened_at IS NOT NULL THEN 'reopened' WHEN ${panel}.sealed_at IS NOT NULL THEN 'sealed'
  WHEN ${panel}.status = 'closed' THEN 'shown' ELSE ${panel}.status END`;

/** Whoever scores an appeal, or may yet be named to, sees no result of the dossier until it is decided. */
export const seesNoMarks = (dossier: string, person: string) =>
  `EXISTS (SELECT FROM appeal_unseeing u WHERE u.dossier_id = ${dossier} AND u.person_id = ${person})`;

/** The last day to appeal that the owner was told by the step which let the result of panel `p` stand. */
export const appealUntilTold = (panel: string) =>
  `(SELECT max(z.details ->> 'appealUntil') FROM dossier_step z WHERE z.dossier_id = ${panel}.dossier_id AND z.taken_at = ${panel}.sealed_at)`;

const resultOf = (
  panel: string,
) => `(SELECT json_build_object('panelId', p.id, 'level', p.level, 'scoringRound', p.scoring_round, 'turn', p.turn,
         'points', coalesce(v.points, p.points), 'ballots', coalesce(v.ballots, p.ballots), 'star', CASE WHEN v.id IS NULL THEN p.star ELSE v.star END,
         'outcome', coalesce(v.outcome, p.outcome), 'contested', coalesce(p.contested, '[]'), 'sealedOn', ocop_day(p.sealed_at),
         'appealUntil', ${appealUntilTold('p')},
         'openSession', (SELECT h.id FROM council_session h WHERE h.id = p.session_id AND h.state = 'open'),
         'seats', (SELECT coalesce(json_agg(s.person_id ORDER BY s.person_id), '[]') FROM panel_seat s WHERE s.panel_id = p.id), 'standIns', ${standIns},
         'counted', (SELECT coalesce(json_agg(b.person_id ORDER BY b.person_id), '[]') FROM counted_ballot b WHERE b.panel_id = p.id),
         'charter', (SELECT h.terms FROM council_charter h WHERE h.id = p.charter_id),
         'standing', ${standingOf('p')},
         'scoredOn', ocop_day(p.closed_at), 'closedOn', greatest(ocop_day(p.closed_at), ocop_day(v.ended_at), CASE WHEN d.state = 'ministry.returned' THEN
           (SELECT (s.details ->> 'decidedOn')::date FROM dossier_step s
             WHERE s.dossier_id = d.id AND s.action = 'recordMinistryResult' ORDER BY s.number DESC LIMIT 1) END))
        FROM panel p LEFT JOIN appeal v ON v.panel_id = p.id AND v.status = 'decided' WHERE p.id = ${panel})`;

const appealAgainst = (
  panel: string,
) => `(SELECT json_build_object('id', v.id, 'status', v.status, 'criteria', v.criteria,
         'members', (SELECT coalesce(json_agg(m.person_id ORDER BY m.person_id), '[]') FROM appeal_member m WHERE m.appeal_id = v.id),
         'released', (SELECT coalesce(json_agg(m.person_id), '[]') FROM appeal_member m WHERE m.appeal_id = v.id AND m.released_at IS NOT NULL),
         'cast', (SELECT coalesce(json_agg(b.person_id), '[]') FROM counted_appeal_ballot b WHERE b.appeal_id = v.id),
         'candidates', CASE WHEN v.status IN ('filed', 'scoring') THEN
           (SELECT coalesce(json_agg(json_build_object('personId', c.person_id, 'hasScored', c.has_scored, 'hasRead', c.has_read)), '[]')
              FROM appeal_candidate c WHERE c.appeal_id = v.id) ELSE '[]' END)
        FROM appeal v WHERE v.panel_id = ${panel})`;

/**
 * $1 dossier, $2 person, $3 places, $4 producers, $5 idempotency key or null; $6 session, $7 version and $8 day of the
 * person as seen, or nulls where nothing is to be confirmed.
 */
export const factsStatement = namedStatement<FactsRow>(
  'dossier.facts',
  `SELECT d.id, d.version, d.machine_id AS machine, d.machine_version AS "machineVersion", d.state, d.rulebook,
     d.local_rules_id AS "localRules", d.criteria_set AS "criteriaSet", d.purpose, d.producer_id AS "producerId", d.commune_id AS "communeId",
     d.district_id AS "districtId", d.province_id AS "provinceId", d.round_id AS "roundId", d.supplement,
     d.commune_report AS "communeReport", d.samples_received AS "samplesReceived", d.tested_on AS "testedOn", d.site_checked_on AS "siteCheckedOn",
     d.central_points AS "centralPoints", d.central_ballots AS "centralBallots", d.star, d.reopening, d.clocks, d.supplements_asked AS "supplementsAsked",
     ocop_day(ocop_now()) AS today, (SELECT max(v.version) FROM calendar_version v) AS "calendarVersion",
     json_build_object('id', r.id, 'placeId', r.place_id, 'year', r.year, 'number', r.number, 'rulebook', r.rulebook,
       'registrationCloses', json_build_object('on', r.registration_closes_on, 'counts', r.registration_closes_counts),
       'dueAtDistrict', CASE WHEN r.due_at_district_on IS NOT NULL THEN
         json_build_object('on', r.due_at_district_on, 'counts', r.due_at_district_counts) END,
       'dueAtProvince', json_build_object('on', r.due_at_province_on, 'counts', r.due_at_province_counts)) AS round,
     (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind)), '[]')
        FROM evidence e WHERE e.dossier_id = d.id AND e.removed_at IS NULL) AS evidence,
     (SELECT coalesce(json_agg(json_build_object('id', e.id, 'attachedBy', e.attached_by)), '[]') FROM evidence e
       WHERE e.dossier_id = d.id AND e.removed_at IS NULL AND e.kind = 'site-photo'
         AND NOT EXISTS (SELECT FROM dossier_step z WHERE z.dossier_id = d.id AND z.action = 'recordSiteCheck'
                          AND z.details::jsonb -> 'photos' ? e.id::text)) AS "loosePhotos",
     (SELECT json_build_object('id', c.id,
         'seats', ${seatsOf('c')},
         'charter', (SELECT json_build_object('id', h.id, 'terms', h.terms) FROM council_charter h
            WHERE h.council_id = c.id AND ${charterNow} ORDER BY h.in_force_from DESC LIMIT 1))
        FROM council c WHERE c.id = ${councilOfDossier}) AS council,
     CASE WHEN ${levelOfCouncil} IS NOT NULL THEN
       (SELECT json_build_object('id', s.id, 'councilId', s.council_id, 'level', l.level, 'present',
           (SELECT coalesce(json_agg(json_build_object('personId', a.person_id, 'seat', t.seat, 'standsInFor', a.stands_in_for)), '[]') FROM session_attendance a
              JOIN council_seat t ON t.council_id = s.council_id AND t.person_id = coalesce(a.stands_in_for, a.person_id)
             WHERE a.session_id = s.id AND a.left_at IS NULL))
          FROM session_item i JOIN council_session s ON s.id = i.session_id AND s.state = 'open'
          JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id
         WHERE i.dossier_id = d.id AND i.active) END AS session,
     (SELECT coalesce(json_object_agg(w.person_id, w.word), '{}') FROM conflict_standing w WHERE w.dossier_id = d.id) AS words,
     (SELECT json_build_object('id', p.id, 'level', p.level, 'scoringRound', p.scoring_round, 'turn', p.turn,
         'charter', (SELECT h.terms FROM council_charter h WHERE h.id = p.charter_id), 'charterId', p.charter_id,
         'seats', (SELECT coalesce(json_agg(s.person_id ORDER BY s.person_id), '[]') FROM panel_seat s WHERE s.panel_id = p.id AND ${counts('p')}),
         'cast', (SELECT coalesce(json_agg(b.person_id), '[]') FROM counted_ballot b WHERE b.panel_id = p.id),
         'standIns', ${standIns}, 'opinionsDueOn', p.opinions_due_on)
        FROM panel p WHERE p.dossier_id = d.id AND p.status = 'open') AS "openPanel",
     (SELECT coalesce(json_agg(json_build_object('scoringRound', p.scoring_round, 'attempts', p.attempts)), '[]')
        FROM (SELECT p.scoring_round, max(p.attempt) AS attempts FROM panel p WHERE p.dossier_id = d.id AND p.round_id = d.round_id
           AND p.level = CASE split_part(d.state, '.', 1) WHEN 'district' THEN 'district' ELSE 'province' END GROUP BY p.scoring_round) p) AS "scoringsHeld",
     (SELECT ocop_day(max(p.closed_at)) FROM panel p WHERE p.dossier_id = d.id AND p.round_id = d.round_id AND (p.status = 'lapsed' OR (${isLeft}))
         AND EXISTS (SELECT FROM ballot b WHERE b.panel_id = p.id)) AS "ballotsLapsedOn",
     ${eliminatedFrom} AS "eliminatedFrom",
     (SELECT x.product_id FROM dossier x WHERE x.product_id = d.product_id AND x.open AND x.id <> d.id) AS "openElsewhere",
     ${resultOf('last.id')} AS "lastResult", ${appealAgainst('last.id')} AS appeal,
     json_build_object('lastResult', ${resultOf('earlier.id')}, 'appeal', ${appealAgainst('earlier.id')}) AS "resultBefore",
     (SELECT json_build_object('fingerprint', k.fingerprint, 'answer', k.answer)
        FROM idempotent_request k WHERE k.person_id = $2 AND k.key = $5) AS kept,
     $6::text IS NULL OR (ocop_day(ocop_now()) = $8::date AND EXISTS (
       SELECT FROM session s JOIN person a ON a.id = s.person_id
        WHERE s.token_hash = decode($6, 'hex') AND s.expires_at > clock_timestamp() AND a.active AND a.version = $7::integer)) AS "personStands"
   FROM dossier d JOIN round r ON r.id = d.round_id
   LEFT JOIN LATERAL ${lastPanel} last ON true LEFT JOIN LATERAL ${panelBefore} earlier ON true
  WHERE d.id = $1
    AND (d.commune_id = ANY ($3::uuid[]) OR d.district_id = ANY ($3::uuid[]) OR d.province_id = ANY ($3::uuid[])
         OR d.producer_id = ANY ($4::uuid[]))`,
);

export const productStatement = namedStatement<{ readonly productId: string }>(
  'dossier.product',
  `SELECT product_id AS "productId" FROM dossier WHERE id = $1`,
);

/**
 * Holds the dossier where it is, and the dates of its round, which come first: whoever moves them plans reminders of its
 * dossiers. Every writer that takes its panel too takes the dossier before.
 */
export const lockDossierStatement = namedStatement<{ readonly id: string }>(
  'dossier.lock',
  `WITH held AS MATERIALIZED (
     SELECT r.id FROM dossier d JOIN round r ON r.id = d.round_id WHERE d.id = $1 FOR SHARE OF r
   )
   SELECT id FROM dossier WHERE id = $1 AND (SELECT count(*) FROM held) >= 0 FOR UPDATE`,
);

/** Locks the open panel, or the appeal, against ballots on their way; the next statement sees every ballot that made it. */
export const lockPanelStatement = namedStatement<{ id: string }>(
  'dossier.lock-panel',
  `WITH p AS (SELECT id FROM panel WHERE dossier_id = $1 AND status = 'open' FOR UPDATE),
        v AS (SELECT id FROM appeal WHERE dossier_id = $1 AND status = 'scoring' FOR UPDATE)
   SELECT id FROM p UNION ALL SELECT id FROM v`,
);

const sheetOf = `json_build_object('marks', b.marks, 'declared', b.declared, 'confirmedEmpty', b.confirmed_empty, 'notes', b.notes)`;

export const appealedStatement = namedStatement<{ first: BallotSheet[]; anew: BallotSheet[] }>(
  'dossier.appealed-sheets',
  `SELECT (SELECT coalesce(json_agg(${sheetOf} ORDER BY b.person_id), '[]') FROM counted_ballot b WHERE b.panel_id = v.panel_id) AS first,
          (SELECT coalesce(json_agg(${sheetOf} ORDER BY b.person_id), '[]') FROM counted_appeal_ballot b WHERE b.appeal_id = v.id) AS anew
     FROM appeal v WHERE v.dossier_id = $1 AND v.status = 'scoring'`,
);

/** What is to be counted: in a later turn the sheet of the turn before stands for whoever did not cast again. */
const toCount = `SELECT b.* FROM counted_ballot b JOIN panel p ON p.id = b.panel_id WHERE p.dossier_id = $1 AND p.status = 'open'
  UNION ALL
  SELECT b.* FROM counted_ballot b JOIN panel p ON p.rescores = b.panel_id WHERE p.dossier_id = $1 AND p.status = 'open'
     AND NOT EXISTS (SELECT FROM panel_seat s JOIN conflict_standing w ON w.dossier_id = $1 AND w.person_id IN (s.person_id, s.stands_in_for)
           WHERE s.panel_id = p.id AND s.person_id = b.person_id AND w.word = 'conflict')
     AND NOT EXISTS (SELECT FROM ballot c WHERE c.panel_id = p.id AND c.person_id = b.person_id)`;

export const ballotsStatement = namedStatement<{ evaluated: EvaluatedBallot }>(
  'dossier.ballots',
  `SELECT evaluated FROM (${toCount}) AS b ORDER BY person_id`,
);

/** Gives the open panel those sheets, so that all it counts are its own. */
export const carryStatement = namedStatement<{ person_id: string }>(
  'dossier.carry-ballots',
  `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at, carried)
   SELECT p.id, b.person_id, b.marks, b.declared, b.confirmed_empty, b.notes, b.evaluated, b.total, ocop_now(), true
     FROM (${toCount}) AS b JOIN panel p ON p.rescores = b.panel_id AND p.status = 'open' AND p.dossier_id = $1
   RETURNING person_id`,
);

/** $1 panels, $2 appeals. What was sealed outside any session: results of opinions, and of appeals, each with its place. */
export const sealedAloneStatement = namedStatement<{
  readonly placeId: string;
  readonly ends: Exclude<SealedUnder, { readonly template: 'sessionSealed' }>;
}>(
  'dossier.sealed-alone',
  `SELECT place_at_level(p.dossier_id, p.level) AS "placeId",
     json_build_object('template', s.template, 'panelId', p.id, 'dossierId', p.dossier_id) AS ends
     FROM (SELECT q.id, 'opinionsSealed' AS template FROM panel q WHERE q.id = ANY ($1::uuid[]) AND q.session_id IS NULL AND q.sealed_at IS NOT NULL
           UNION ALL SELECT v.panel_id, 'appealSealed' FROM appeal v WHERE v.id = ANY ($2::uuid[])) s JOIN panel p ON p.id = s.id`,
);

export interface RecordedRow {
  readonly answer: ActionAnswer | null;
  /** The version found, where it was not the expected one. */
  readonly locked: boolean;
  /** Whether the date that the reminders speak of is still the round's. */
  readonly dateStands: boolean;
}

/** The round, kept from moving its dates, if that one is still such a date; where none is given, nothing is held. */
const datedAs = (round: string, deadline: string, date: string) => `dated AS MATERIALIZED (
     SELECT r.id FROM round r WHERE ${date}::json IS NOT NULL AND r.id = ${round}::uuid
        AND (${date}::json ->> 'on')::date = CASE ${deadline}::text WHEN 'registrationCloses' THEN r.registration_closes_on
              WHEN 'dueAtDistrict' THEN r.due_at_district_on WHEN 'dueAtProvince' THEN r.due_at_province_on END
        AND ${date}::json ->> 'counts' = CASE ${deadline}::text WHEN 'registrationCloses' THEN r.registration_closes_counts
              WHEN 'dueAtDistrict' THEN r.due_at_district_counts WHEN 'dueAtProvince' THEN r.due_at_province_counts END FOR SHARE
   )`;
const dateStands = (date: string) => `(${date}::json IS NULL OR EXISTS (SELECT FROM dated))`;

/**
 * One step in one statement: compares version, day, the date to remind of and clocks (both may move without a step), moves the dossier, chains the step, writes outbox, panel,
 * evidence, recognition and the kept answer. The clock is read after the row is locked.
 * $1 dossier, $2 version seen, $3 day the decision was made for, $4 state, $5 open, $6 deadline, $7 round, $8 supplement,
 * $9 samples, $10 tested, $11 site checked, $12 central points, $13 central ballots, $14 star,
 * $15 action, $16 taken by, $17 taken as, $18 reason, $19 details, $20 replan reminders, $21 effects,
 * $22 key or null for the system, $23 fingerprint, $24 available actions, $25 commune's report, $26 rulebook, $27 sheet, $28 machine, $29 its version,
 * $30 local rules, $31 proposal to open a result again, $32 clocks, $33 the first day on which one of them ends,
 * $34 requests for supplement, $35 the clocks that the decision was made on,
 * $36 the date that the reminders speak of, or null; it is held before the dossier, as by whoever moves it, and so is the one
 * whose reminders are called off.
 */
export const recordStatement = namedStatement<RecordedRow>(
  'dossier.record',
  `WITH ${datedAs('$7', '$6', '$36')}, left_date AS MATERIALIZED (
     SELECT r.id FROM dossier d JOIN round r ON r.id = d.round_id WHERE $20::boolean AND d.id = $1 FOR SHARE OF r
   ), locked AS MATERIALIZED (
     SELECT id, version, state, head, clocks FROM dossier WHERE id = $1 AND version = $2
        AND (SELECT count(*) FROM dated) >= 0 AND (SELECT count(*) FROM left_date) >= 0 FOR UPDATE
   ), stamped AS MATERIALIZED (
     SELECT locked.*, ocop_now() AS at FROM locked
   ), hashed AS MATERIALIZED (
     SELECT s.id, s.version + 1 AS number, s.state AS from_state, s.at,
       dossier_step_hash(s.head, s.id, s.version + 1, $15::text, s.state, $4::text, $16::uuid, $17::text, s.at, $18::text, $19::text) AS hash
     FROM stamped s WHERE ocop_day(s.at) = $3::date AND s.clocks::jsonb = $35::jsonb AND ${dateStands('$36')}
   ), moved AS (
     UPDATE dossier d SET version = h.number, state = $4, open = $5::boolean, deadline = $6, round_id = $7::uuid, supplement = $8::json,
       samples_received = $9::smallint, tested_on = $10::date, site_checked_on = $11::date, central_points = $12::integer,
       central_ballots = $13::smallint, star = $14::smallint, commune_report = $25::json, rulebook = $26,
       criteria_set = $27, machine_id = $28, machine_version = $29, local_rules_id = $30::uuid, reopening = $31::json, clocks = $32::json, clock_due_on = $33::date, supplements_asked = $34::json, head = h.hash, updated_at = h.at,
       stage_entered_at = CASE WHEN h.from_state = $4 THEN d.stage_entered_at ELSE h.at END
     FROM hashed h WHERE d.id = h.id
     RETURNING d.id, d.round_id, h.number, h.from_state, h.at, h.hash
   ), step AS (
     INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, reason, details, hash,
       round_id, deadline, clock_due_on)
     SELECT id, number, $15, from_state, $4, $16, $17, at, $18, $19::json, hash, round_id, $6, $33::date FROM moved
   ), cancelled AS (
     UPDATE outbox o SET status = 'cancelled' FROM moved m
      WHERE $20::boolean AND o.dossier_id = m.id AND o.kind = 'reminder' AND o.status = 'planned'
   ), planned AS (
     INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, deadline, due_on, days_before, due_at)
     SELECT e.id, 'reminder', 'deadline', '[]', m.id, m.round_id, $6, e."dueOn", e."daysBefore",
            (e."firesOn" + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
       FROM moved m, json_to_recordset($21::json -> 'reminders') AS e(id uuid, "dueOn" date, "daysBefore" smallint, "firesOn" date)
   ), unclocked AS (
     UPDATE outbox o SET status = 'cancelled' FROM moved m, json_to_recordset($21::json -> 'clocks') AS e(clock text)
      WHERE o.dossier_id = m.id AND o.kind = 'clock' AND o.clock = e.clock AND o.status = 'planned'
   ), clocked AS (
     INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, clock, due_on, days_before, due_at)
     SELECT e.id, 'clock', 'clockEnds', '[]', m.id, m.round_id, e.clock, e."dueOn", e."daysBefore",
            (e."firesOn" + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
       FROM moved m, json_to_recordset($21::json -> 'clockReminders')
            AS e(id uuid, clock text, "dueOn" date, "daysBefore" smallint, "firesOn" date)
   ), told AS (
     INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, step_number, person_id, due_at)
     SELECT e.id, 'notice', e.template, e.audience, m.id, m.round_id, m.number, e."personId", m.at
       FROM moved m, json_to_recordset($21::json -> 'notices') AS e(id uuid, template text, audience json, "personId" uuid)
   ), opened AS (
     INSERT INTO panel (id, dossier_id, round_id, council_id, level, scoring_round, attempt, charter_id, session_id, opinions_due_on,
       opinions_working_days, opinions_calendar, opened_at)
     SELECT e.id, m.id, m.round_id, e."councilId", e.level, e."scoringRound", e.attempt, e."charterId", e."sessionId", e."opinionsDueOn",
            (e.counted ->> 'workingDays')::smallint, (e.counted ->> 'calendarVersion')::integer, m.at
       FROM moved m, json_to_recordset($21::json -> 'panels')
            AS e(id uuid, "councilId" uuid, level text, "scoringRound" smallint, attempt smallint, "charterId" uuid, "sessionId" uuid, "opinionsDueOn" date, counted json)
   ), seated AS (
     INSERT INTO panel_seat (panel_id, person_id, seat, stands_in_for)
     SELECT e."panelId", e."personId", e.seat, e."standsInFor"
       FROM moved m, json_to_recordset($21::json -> 'seats') AS e("panelId" uuid, "personId" uuid, seat text, "standsInFor" uuid)
   ), reminded AS (
     INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, panel_id, person_id, due_on, days_before, due_at)
     SELECT e.id, 'opinion', 'opinionAwaited', '[]', m.id, m.round_id, e."panelId", e."personId", e."dueOn", e."daysBefore",
            (e."firesOn" + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
       FROM moved m, json_to_recordset($21::json -> 'opinionReminders')
            AS e(id uuid, "panelId" uuid, "personId" uuid, "dueOn" date, "daysBefore" smallint, "firesOn" date)
   ), opened_again AS (
     INSERT INTO panel (id, dossier_id, round_id, council_id, level, scoring_round, attempt, turn, rescores, charter_id, session_id, opened_at)
     SELECT e.id, m.id, q.round_id, q.council_id, q.level, q.scoring_round, q.attempt, q.turn + 1, q.id, q.charter_id, q.session_id, m.at
       FROM moved m, json_to_recordset($21::json -> 'rescorings') AS e(id uuid, "of" uuid) JOIN panel q ON q.id = e."of"
   ), seated_again AS (
     INSERT INTO panel_seat (panel_id, person_id, seat, stands_in_for)
     SELECT e.id, s.person_id, s.seat, s.stands_in_for
       FROM moved m, json_to_recordset($21::json -> 'rescorings') AS e(id uuid, "of" uuid) JOIN panel_seat s ON s.panel_id = e."of"
       JOIN counted_ballot b ON b.panel_id = s.panel_id AND b.person_id = s.person_id
   ), closed AS (
     UPDATE panel p SET status = 'closed', closed_at = m.at, ballots = e.ballots, points = e.points, star = e.star,
            outcome = e.outcome, result = e.result, contested = e.contested, sealed_at = CASE WHEN e.sealed THEN m.at END
       FROM moved m, json_to_recordset($21::json -> 'results')
            AS e(id uuid, ballots smallint, points integer, star smallint, outcome text, result json, contested json, sealed boolean)
      WHERE p.id = e.id AND p.dossier_id = m.id
   ), lapsed AS (
     UPDATE panel p SET status = 'lapsed', closed_at = m.at
       FROM moved m, json_to_recordset($21::json -> 'lapses') AS e(id uuid) WHERE p.id = e.id AND p.dossier_id = m.id
   ), unreminded AS (
     UPDATE outbox o SET status = 'cancelled'
       FROM moved m, (SELECT id FROM json_to_recordset($21::json -> 'results') AS e(id uuid)
                      UNION ALL SELECT id FROM json_to_recordset($21::json -> 'lapses') AS e(id uuid)) e
      WHERE o.dossier_id = m.id AND o.panel_id = e.id AND o.status = 'planned'
   ), marked AS (
     UPDATE panel p SET sealed_at = CASE WHEN e.mark = 'sealed' THEN m.at ELSE p.sealed_at END,
            reopened_at = CASE WHEN e.mark = 'reopened' THEN m.at ELSE p.reopened_at END
       FROM moved m, json_to_recordset($21::json -> 'marks') AS e(id uuid, mark text)
      WHERE p.id = e.id AND p.dossier_id = m.id
   ), forgotten AS (
     DELETE FROM ballot_draft b WHERE b.panel_id IN (SELECT id FROM json_to_recordset($21::json -> 'results') AS e(id uuid)
       UNION ALL SELECT id FROM json_to_recordset($21::json -> 'lapses') AS e(id uuid))
   ), appealed AS (
     INSERT INTO appeal (id, dossier_id, panel_id, grounds, criteria, status, filed_by, filed_at)
     SELECT e.id, m.id, e."of", e.grounds, e.criteria, 'filed', $16, m.at
       FROM moved m, json_to_recordset($21::json -> 'appeals') AS e(id uuid, "of" uuid, grounds json, criteria json)
   ), named AS (
     INSERT INTO appeal_member (appeal_id, person_id, named_by, named_at)
     SELECT e."appealId", e."personId", $16, m.at
       FROM moved m, json_to_recordset($21::json -> 'appealMembers') AS e("appealId" uuid, "personId" uuid)
   ), told_members AS (
     INSERT INTO outbox (id, kind, template, audience, dossier_id, person_id, step_number, due_at)
     SELECT gen_random_uuid(), 'council', 'appealToScore', '[]', m.id, e."personId", m.number, m.at
       FROM moved m, json_to_recordset($21::json -> 'appealMembers') AS e("personId" uuid)
   ), released AS (
     UPDATE appeal_member a SET released_at = m.at, released_by = $16, release_reason = e.reason
       FROM moved m, json_to_recordset($21::json -> 'appealReleases') AS e("appealId" uuid, "personId" uuid, reason text)
      WHERE a.appeal_id = e."appealId" AND a.person_id = e."personId"
   ), told_released AS (
     INSERT INTO outbox (id, kind, template, audience, dossier_id, person_id, step_number, due_at)
     SELECT gen_random_uuid(), 'council', 'appealReleased', '[]', m.id, e."personId", m.number, m.at
       FROM moved m, json_to_recordset($21::json -> 'appealReleases') AS e("personId" uuid)
   ), appeal_marked AS (
     UPDATE appeal v SET status = e.status, points = e.points, ballots = e.ballots, star = e.star, outcome = e.outcome, result = e.result,
            ended_by = CASE WHEN e.status <> 'scoring' THEN $16::uuid END, ended_at = CASE WHEN e.status <> 'scoring' THEN m.at END
       FROM moved m, json_to_recordset($21::json -> 'appealMarks')
            AS e(id uuid, status text, points integer, ballots smallint, star smallint, outcome text, result json)
      WHERE v.id = e.id AND v.dossier_id = m.id
   ), attached AS (
     INSERT INTO evidence (id, dossier_id, kind, file_name, media_type, size, sha256, attached_by, attached_at)
     SELECT e.id, m.id, e.kind, e."fileName", e."mediaType", e.size, e.sha256, $16, m.at
       FROM moved m, json_to_recordset($21::json -> 'attached')
            AS e(id uuid, kind text, "fileName" text, "mediaType" text, size integer, sha256 text)
   ), removed AS (
     UPDATE evidence v SET removed_at = m.at FROM moved m, json_to_recordset($21::json -> 'removed') AS e(id uuid)
      WHERE v.id = e.id AND v.dossier_id = m.id
   ), recognised AS (
     INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
     SELECT m.id, e.star, e.by, e."decisionNumber", e."decidedOn", e."certificateNumber", e."expiresOn", m.at
       FROM moved m, json_to_recordset($21::json -> 'recognitions')
            AS e(star smallint, by text, "decisionNumber" text, "decidedOn" date, "certificateNumber" text, "expiresOn" date)
   ), answered AS (
     SELECT json_build_object(
       'dossier', json_build_object('id', id, 'version', number, 'state', $4::text, 'star', CASE WHEN NOT ${seesNoMarks('$1', '$16::uuid')} THEN $14::smallint END),
       'step', json_build_object('number', number, 'action', $15::text, 'fromState', from_state, 'toState', $4::text,
         'takenAt', ${instant('at')}, 'hash', encode(hash, 'hex')),
       'availableActions', $24::json) AS answer FROM moved
   ), kept AS (
     INSERT INTO idempotent_request (person_id, key, fingerprint, answer) SELECT $16, $22, $23, answer FROM answered WHERE $22::text IS NOT NULL
   )
   SELECT (SELECT answer FROM answered) AS answer, EXISTS (SELECT 1 FROM locked) AS locked, ${dateStands('$36')} AS "dateStands"`,
);

/**
 * Takes a dossier off the agendas of councils in whose stage it does not stand now, as their own desk would: a step of each
 * session that is not open. Those are locked first, so that none opens meanwhile. $1 dossier, $2 by whom.
 */
export const leaveAgendasStatement = namedStatement<never>(
  'dossier.leave-agendas',
  `WITH listing AS MATERIALIZED (
     SELECT s.id FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id JOIN dossier d ON d.id = $1
      WHERE s.opened_at IS NULL AND l.level <> split_part(d.state, '.', 1)
        AND EXISTS (SELECT FROM session_item i WHERE i.session_id = s.id AND i.dossier_id = d.id AND i.active)
      ORDER BY s.id FOR UPDATE OF s
   ), taken_off AS (
     DELETE FROM session_item i USING listing g WHERE i.session_id = g.id AND i.dossier_id = $1 AND i.active RETURNING i.session_id
   ), changed AS (
     UPDATE council_session s SET version = s.version + 1 FROM taken_off t WHERE s.id = t.session_id RETURNING s.id, s.version, s.state
   )
   INSERT INTO session_step (session_id, number, action, from_state, to_state, taken_by, taken_at, details)
   SELECT id, version, 'removeItem', state, state, $2::uuid, ocop_now(), json_build_object('dossierId', $1::uuid) FROM changed`,
);

/**
 * The first step. $1 dossier, $2 product, $3 producer, $4 round, $5 commune, $6 district, $7 province, $8 rulebook,
 * $9 sheet, $10 machine, $11 its version, $12 state, $13 deadline, $14 taken by, $15 taken as, $16 details, $17 effects,
 * $18 key, $19 fingerprint, $20 available actions, $21 purpose, $22 local rules, $23 day it was decided for, $24 the close of
 * registration it was decided for.
 */
export const registerStatement = namedStatement<{ readonly answer: ActionAnswer }>(
  'dossier.register',
  `WITH ${datedAs('$4', '$13', '$24')}, stamped AS MATERIALIZED (
     SELECT ocop_now() AS at WHERE ${dateStands('$24')}
   ), hashed AS MATERIALIZED (
     SELECT at, dossier_step_hash(decode(repeat('00', 32), 'hex'), $1::uuid, 1, 'register', NULL, $12::text, $14::uuid, $15::text, at, NULL, $16::text) AS hash FROM stamped WHERE ocop_day(at) = $23::date
   ), created AS (
     INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook,
       criteria_set, machine_id, machine_version, state, open, deadline, stage_entered_at, filed_on, head, updated_at, local_rules_id)
     SELECT $1, 1, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7::uuid, $21, $8, $9, $10, $11, $12, true, $13, at, ocop_day(at), hash, at, $22::uuid FROM hashed
     RETURNING id, round_id, updated_at AS at, head AS hash
   ), step AS (
     INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, details, hash, round_id, deadline)
     SELECT id, 1, 'register', NULL, $12, $14, $15, at, $16::json, hash, round_id, $13 FROM created
   ), planned AS (
     INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, deadline, due_on, days_before, due_at)
     SELECT e.id, 'reminder', 'deadline', '[]', c.id, c.round_id, $13, e."dueOn", e."daysBefore",
            (e."firesOn" + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
       FROM created c, json_to_recordset($17::json -> 'reminders') AS e(id uuid, "dueOn" date, "daysBefore" smallint, "firesOn" date)
   ), told AS (
     INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, step_number, due_at)
     SELECT e.id, 'notice', e.template, e.audience, c.id, c.round_id, 1, c.at
       FROM created c, json_to_recordset($17::json -> 'notices') AS e(id uuid, template text, audience json)
   ), answered AS (
     SELECT json_build_object(
       'dossier', json_build_object('id', id, 'version', 1, 'state', $12::text, 'star', NULL),
       'step', json_build_object('number', 1, 'action', 'register', 'fromState', NULL, 'toState', $12::text,
         'takenAt', ${instant('at')}, 'hash', encode(hash, 'hex')),
       'availableActions', $20::json) AS answer FROM created
   ), kept AS (
     INSERT INTO idempotent_request (person_id, key, fingerprint, answer) SELECT $14, $18, $19, answer FROM answered
   )
   SELECT answer FROM answered`,
);

export const certificateStatement = namedStatement<Certificate>(
  'product.certificate',
  `SELECT n.star, n.expires_on AS "expiresOn" FROM standing_certificate n JOIN dossier d ON d.id = n.dossier_id WHERE d.product_id = $1`,
);

export const openAppealStatement = namedStatement<{ readonly id: string }>(
  'product.open-appeal',
  `SELECT v.id FROM appeal v JOIN dossier d ON d.id = v.dossier_id WHERE d.product_id = $1 AND v.status IN ('filed', 'scoring')`,
);
