import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { PageWindow } from '../../../platform/requests/index.js';
import type { DossierDetails, DossierListItem, HeldDossier, WaitingDossier } from '../dossier-details.js';
import { DossierReader, type DossierFilter, type HeldPositions, type ListReader } from '../dossier.reader.js';
import type { Reader } from '../dossier.store.js';
import { counts, seesNoMarks, standingOf } from './statements.js';

// $1 person, $2 places, $3 producers: nothing outside them is ever read.
const scoped = `(d.commune_id = ANY ($2::uuid[]) OR d.district_id = ANY ($2::uuid[]) OR d.province_id = ANY ($2::uuid[])
  OR d.producer_id = ANY ($3::uuid[]))`;

const named = (alias: string) => `json_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

/** $1 the reader. */
const readerSeesNoMarks = seesNoMarks('d.id', '$1');
const appealAwaited = `EXISTS (SELECT FROM appeal v JOIN appeal_member m ON m.appeal_id = v.id AND m.person_id = $1 AND m.released_at IS NULL
           WHERE v.dossier_id = d.id AND v.status = 'scoring'
             AND NOT EXISTS (SELECT FROM appeal_ballot b WHERE b.appeal_id = v.id AND b.person_id = $1))`;
const shownStar = `CASE WHEN NOT ${readerSeesNoMarks} THEN d.star END`;

/** $1 the reader, whose seat there counts, and who has not cast. */
const panelToScore = `panel q JOIN panel_seat s ON s.panel_id = q.id AND s.person_id = $1
    WHERE q.dossier_id = d.id AND q.status = 'open'
      AND ${counts('q')} AND NOT EXISTS (SELECT FROM ballot b WHERE b.panel_id = q.id AND b.person_id = $1)`;

const listColumns = `d.id, d.version, d.state, split_part(d.state, '.', 1) AS stage, ${shownStar} AS star,
  ${instant('d.updated_at')} AS "updatedAt", ${instant('d.stage_entered_at')} AS "stageEnteredAt",
  json_build_object('id', p.id, 'name', p.name) AS product, ${named('pr')} AS producer,
  ${named('c')} AS commune, CASE WHEN di.id IS NOT NULL THEN ${named('di')} END AS district, ${named('pv')} AS province,
  json_build_object('id', r.id, 'year', r.year, 'number', r.number) AS round, d.rulebook, d.local_rules_id AS "localRules", d.criteria_set AS "criteriaSet",
  json_build_object('id', d.machine_id, 'version', d.machine_version) AS machine,
  CASE WHEN due.on IS NULL THEN NULL ELSE json_build_object('kind', d.deadline, 'on', due.on, 'counts', due.counts,
    'lastDay', due.last_day, 'daysLeft', due.last_day - ocop_day(ocop_now())) END AS deadline,
  (SELECT json_build_object('kind', k ->> 'kind', 'dueOn', k ->> 'dueOn', 'daysLeft', (k ->> 'dueOn')::date - ocop_day(ocop_now()),
       'appointedOn', k -> 'apologies' -> -1 ->> 'appointedOn', 'missingYear', k -> 'missingYear',
       'stoppedBy', CASE WHEN k -> 'stops' -> -1 ->> 'to' IS NULL THEN k -> 'stops' -> -1 ->> 'reason' END)
     FROM json_array_elements(d.clocks) k ORDER BY k ->> 'dueOn' NULLS LAST, k ->> 'missingYear' NULLS LAST LIMIT 1) AS clock,
  (SELECT q.id FROM ${panelToScore}) AS "panelToScore",
   ${appealAwaited} AS "appealAwaited"`;

/** The date of round `r` that binds dossier `d`, as `due`. */
const bindingDate = `LEFT JOIN LATERAL (SELECT x.on, x.counts, CASE x.counts WHEN 'by' THEN x.on ELSE x.on - 1 END AS last_day FROM (VALUES
    ('registrationCloses', r.registration_closes_on, r.registration_closes_counts),
    ('dueAtDistrict', r.due_at_district_on, r.due_at_district_counts),
    ('dueAtProvince', r.due_at_province_on, r.due_at_province_counts)) AS x(kind, "on", counts) WHERE x.kind = d.deadline) due ON true`;

const listTables = `dossier d
  JOIN product p ON p.id = d.product_id JOIN producer pr ON pr.id = d.producer_id JOIN round r ON r.id = d.round_id
  JOIN place c ON c.id = d.commune_id LEFT JOIN place di ON di.id = d.district_id JOIN place pv ON pv.id = d.province_id
  ${bindingDate}`;

// $1 an adviser, $14 the places where the person is one: what was brought to a council whose team, the one decided last, has the person.
const broughtToOwnCouncil = `EXISTS (SELECT FROM council k
    JOIN LATERAL (SELECT t.id FROM advisory_team t WHERE t.council_id = k.id ORDER BY t.decided_on DESC LIMIT 1) t ON true
    JOIN advisory_team_member n ON n.team_id = t.id AND n.person_id = $1
   WHERE k.place_id = ANY ($14::uuid[]) AND k.place_id IN (d.district_id, d.province_id)
     AND (EXISTS (SELECT FROM session_item i JOIN council_session s ON s.id = i.session_id
            WHERE i.dossier_id = d.id AND s.council_id = k.id AND i.delivered_on IS NOT NULL)
       OR EXISTS (SELECT FROM panel q WHERE q.dossier_id = d.id AND q.council_id = k.id)))`;

const listStatement = namedStatement<DossierListItem>(
  'dossier.list',
  `SELECT ${listColumns} FROM ${listTables}
    WHERE (${scoped} OR ${broughtToOwnCouncil})
      AND ($4::uuid IS NULL OR $4 IN (d.commune_id, d.district_id, d.province_id))
      AND ($5::uuid IS NULL OR d.round_id = $5)
      AND ($6::text IS NULL OR d.state = $6)
      AND ($7::text IS NULL OR split_part(d.state, '.', 1) = $7)
      AND ($8::smallint IS NULL OR ${shownStar} = $8)
      AND ($9::text IS NULL OR $9 = d.rulebook || '/' || split_part(d.criteria_set, '-', 1))
      AND ($10::text IS NULL OR p.search_key LIKE '%' || $10 || '%' OR pr.search_key LIKE '%' || $10 || '%')
      AND ($11::timestamptz IS NULL OR (d.updated_at, d.id) < ($11, $12::uuid))
    ORDER BY d.updated_at DESC, d.id DESC LIMIT $13`,
);

const searchKeyStatement = namedStatement<{ key: string }>(
  'search.key',
  // % and _ are letters like any other to the person who types them.
  `SELECT regexp_replace(search_key($1), '([\\\\%_])', '\\\\\\1', 'g') AS key`,
);

const openAppeal = `(SELECT json_build_object('id', v.id, 'level', q.level, 'status', v.status, 'owesSheet', ${appealAwaited},
     'counted', (SELECT count(*) FROM appeal_member m WHERE m.appeal_id = v.id AND m.released_at IS NULL AND NOT EXISTS (SELECT FROM conflict_standing w
                  WHERE w.dossier_id = v.dossier_id AND w.person_id = m.person_id AND w.word = 'conflict')),
     'cast', (SELECT count(*) FROM counted_appeal_ballot b WHERE b.appeal_id = v.id))
  FROM appeal v JOIN panel q ON q.id = v.panel_id WHERE v.dossier_id = d.id AND v.status IN ('filed', 'scoring'))`;

/** Or it has ended, and what ended it is appealed; or its product may come again, and has not come with another dossier since. */
const stillAsksSomebody = `(d.open OR d.id = ANY (ARRAY(SELECT v.dossier_id FROM appeal v WHERE v.status IN ('filed', 'scoring')))
  OR (d.state = 'closed.notPassed' AND NOT EXISTS (SELECT FROM dossier x JOIN dossier_step s ON s.dossier_id = x.id
        WHERE x.product_id = d.product_id AND s.action IN ('register', 'reenter') AND s.taken_at > d.stage_entered_at)))`;

// $5 the places whose appeals the person handles.
const heldStatement = namedStatement<HeldDossier>(
  'dossier.held',
  `SELECT d.id, d.machine_id AS machine, d.machine_version AS "machineVersion", d.state, ${instant('d.stage_entered_at')} AS "stageEnteredAt",
     d.producer_id AS "producerId", d.commune_id AS "communeId", d.district_id AS "districtId", d.province_id AS "provinceId",
     first.day AS "dueOn", coalesce(first.day < ocop_day(ocop_now()), false) AS "isLate", held.by_person AS held, owed.panel_id AS "panelToScore",
     ${openAppeal} AS "openAppeal"
     FROM dossier d JOIN round r ON r.id = d.round_id ${bindingDate}
     LEFT JOIN LATERAL (SELECT q.id AS panel_id, q.opinions_due_on AS due_on FROM ${panelToScore}) owed ON true
     CROSS JOIN LATERAL (SELECT least(due.last_day, d.clock_due_on, owed.due_on) AS day) first
     CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM json_to_recordset($4::json) AS h("placeId" uuid, "producerId" uuid, positions json)
        WHERE (h."placeId" IN (d.commune_id, d.district_id, d.province_id) OR h."producerId" = d.producer_id)
          AND h.positions::jsonb ? (d.machine_id || '/' || d.state)) AS by_person) held
    WHERE ${stillAsksSomebody} AND ${scoped}
      AND (held.by_person OR ${appealAwaited}
        OR EXISTS (SELECT FROM appeal v JOIN panel q ON q.id = v.panel_id WHERE v.dossier_id = d.id AND v.status IN ('filed', 'scoring')
                    AND CASE q.level WHEN 'district' THEN d.district_id ELSE d.province_id END = ANY ($5::uuid[])))
    ORDER BY first.day NULLS LAST, d.stage_entered_at, d.id`,
);

/** $4 dossiers, in their order. */
const waitingStatement = namedStatement<WaitingDossier>(
  'dossier.waiting',
  `SELECT ${listColumns}, (SELECT q.opinions_due_on FROM ${panelToScore}) AS "opinionsDueOn" FROM ${listTables}
    WHERE d.id = ANY ($4::uuid[]) AND ${stillAsksSomebody} AND ${scoped} ORDER BY array_position($4::uuid[], d.id)`,
);

const reissuesStatement = namedStatement<{ readonly id: string; readonly reissues: number }>(
  'dossier.reissues',
  `SELECT dossier_id AS id, count(*)::int AS reissues FROM deadline_reissue WHERE dossier_id = ANY ($1::uuid[]) GROUP BY dossier_id`,
);

const detailsStatement = namedStatement<DossierDetails>(
  'dossier.details',
  `SELECT ${listColumns}, ${readerSeesNoMarks} AS "seesNoMarks", d.purpose, p.description, d.supplement,
     (SELECT json_build_object('proposedBy', json_build_object('id', w.id, 'fullName', w.full_name), 'proposedOn', d.reopening ->> 'proposedOn',
         'reason', d.reopening ->> 'reason') FROM person w WHERE w.id = (d.reopening ->> 'proposedBy')::uuid) AS reopening, d.commune_report AS "communeReport", d.samples_received AS "samplesReceived",
     json_build_object('producerId', d.producer_id, 'communeId', d.commune_id, 'districtId', d.district_id, 'provinceId', d.province_id) AS covered,
     CASE WHEN d.central_ballots IS NULL THEN NULL ELSE json_build_object('points', d.central_points, 'ballots', d.central_ballots) END AS central,
     (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'fileName', e.file_name, 'mediaType', e.media_type,
         'size', e.size, 'sha256', e.sha256, 'uploadedAt', ${instant('e.attached_at')}, 'uploadedBy', u.full_name) ORDER BY e.attached_at), '[]')
        FROM evidence e JOIN person u ON u.id = e.attached_by WHERE e.dossier_id = d.id AND e.removed_at IS NULL) AS evidence,
     (SELECT coalesce(json_agg(json_build_object('id', q.id, 'level', q.level, 'scoringRound', q.scoring_round, 'attempt', q.attempt, 'turn', q.turn,
         'rescores', q.rescores, 'sessionId', q.session_id, 'status', q.status, 'opinionsDueOn', q.opinions_due_on,
         'standing', ${standingOf('q')},
         'contested', coalesce(q.contested, (SELECT e.contested FROM panel e WHERE e.id = q.rescores), '[]'),
         'openedAt', ${instant('q.opened_at')}, 'closedAt', ${instant('q.closed_at')}, 'result', q.result,
         'seats', (SELECT json_agg(json_build_object('personId', s.person_id, 'fullName', m.full_name, 'seat', s.seat,
              'hasCast', EXISTS (SELECT 1 FROM ballot b WHERE b.panel_id = q.id AND b.person_id = s.person_id))
              ORDER BY CASE s.seat WHEN 'chair' THEN 0 WHEN 'viceChair' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END, m.full_name COLLATE "vi-x-icu")
             FROM panel_seat s JOIN person m ON m.id = s.person_id WHERE s.panel_id = q.id)) ORDER BY q.opened_at, q.turn), '[]')
        FROM panel q WHERE q.dossier_id = d.id) AS panels,
     (SELECT json_build_object('star', n.star, 'by', n.recognised_by, 'decisionNumber', n.decision_number, 'decidedOn', n.decided_on,
         'certificateNumber', n.certificate_number, 'expiresOn', n.expires_on) FROM recognition n WHERE n.dossier_id = d.id) AS recognition,
     (SELECT json_agg(json_build_object('number', s.number, 'action', s.action, 'fromState', s.from_state, 'toState', s.to_state,
         'takenBy', CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object('id', t.id, 'fullName', t.full_name) END,
         'takenAs', s.taken_as, 'takenAt', ${instant('s.taken_at')}, 'reason', s.reason, 'details', s.details,
         'hash', encode(s.hash, 'hex')) ORDER BY s.number)
        FROM dossier_step s LEFT JOIN person t ON t.id = s.taken_by WHERE s.dossier_id = d.id) AS steps,
     (SELECT coalesce(json_agg(json_build_object('clock', i.kind, 'at', ${instant('i.reissued_at')}, 'by', w.full_name, 'dueBefore', i.due_before,
         'dueAfter', i.due_after, 'reason', i.reason) ORDER BY i.reissued_at), '[]')
        FROM deadline_reissue i JOIN person w ON w.id = i.reissued_by WHERE i.dossier_id = d.id AND i.kind NOT IN ('opinions', 'meeting')) AS reissues,
     (SELECT coalesce(json_agg(json_build_object('role', a.role, 'level', l.level, 'fullName', o.full_name) ORDER BY o.full_name COLLATE "vi-x-icu"), '[]')
        FROM assignment a JOIN place l ON l.id = a.place_id JOIN person o ON o.id = a.person_id AND o.active
       WHERE a.place_id IN (d.commune_id, d.district_id, d.province_id) AND a.role <> 'producer'
         AND a.valid_from <= ocop_day(ocop_now()) AND (a.valid_to IS NULL OR a.valid_to >= ocop_day(ocop_now()))) AS people
   FROM ${listTables} WHERE ${scoped} AND d.id = $4`,
);

@Injectable()
export class PgDossierReader extends DossierReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async list({ personId, scope }: ListReader, filter: DossierFilter, { take, after }: PageWindow) {
    const [updatedAt = null, id = null] = after ?? [];
    return runNamed(this.dataSource, listStatement, [
      ...[
        personId,
        scope.placeIds,
        scope.producerIds,
        filter.placeId,
        filter.roundId,
        filter.state,
        filter.stage,
      ],
      ...[
        filter.star,
        filter.set,
        await this.searchKey(filter.q),
        updatedAt,
        id,
        take,
        scope.adviserPlaceIds,
      ],
    ]);
  }

  override listHeld(
    { personId, scope }: Reader,
    held: readonly HeldPositions[],
    appealsAt: readonly string[],
  ) {
    return runNamed(this.dataSource, heldStatement, [
      ...[personId, scope.placeIds, scope.producerIds, JSON.stringify(held), appealsAt],
    ]);
  }

  override listWaiting({ personId, scope }: Reader, ids: readonly string[]) {
    return runNamed(this.dataSource, waitingStatement, [personId, scope.placeIds, scope.producerIds, ids]);
  }

  override async countReissues(ids: readonly string[]) {
    const rows = await runNamed(this.dataSource, reissuesStatement, [ids]);
    return new Map(rows.map(({ id, reissues }) => [id, reissues]));
  }

  override async find(dossierId: string, { personId, scope }: Reader): Promise<DossierDetails | null> {
    const rows = await runNamed(this.dataSource, detailsStatement, [
      personId,
      scope.placeIds,
      scope.producerIds,
      dossierId,
    ]);
    return rows[0] ?? null;
  }

  private async searchKey(q: string | undefined): Promise<string | null> {
    if (q === undefined || q.trim() === '') return null;
    const [row] = await runNamed(this.dataSource, searchKeyStatement, [q.trim()]);
    return row?.key ?? null;
  }
}
