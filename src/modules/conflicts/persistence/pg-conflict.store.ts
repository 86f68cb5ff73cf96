import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import { seatsOf } from '../../councils/index.js';
import { isHeldToday, WriteOnce, type Scope, type Writer } from '../../people/index.js';
import {
  ConflictStore,
  type ConflictStanding,
  type ConflictSubject,
  type NewStatement,
  type SubjectBenches,
} from '../conflict.store.js';

const standing = (
  alias: string,
) => `json_build_object('word', ${alias}.word, 'ground', ${alias}.ground, 'note', ${alias}.note,
  'ruled', ${alias}.stated_by <> ${alias}.person_id, 'statedAt', ${instant(`${alias}.stated_at`)})`;

/** Names and addresses are compared without accents and case; what is empty is like nothing. */
const alike = (one: string, other: string) =>
  `(btrim(coalesce(${one}, '')) <> '' AND search_key(${one}) = search_key(${other}))`;

/** Whether a dossier was brought to a council: delivered for a session, or put before it in writing. */
const brought = (
  council: string,
) => `(EXISTS (SELECT FROM session_item i JOIN council_session s ON s.id = i.session_id
    WHERE i.dossier_id = d.id AND s.council_id = ${council} AND i.delivered_on IS NOT NULL)
  OR EXISTS (SELECT FROM panel q WHERE q.dossier_id = d.id AND q.council_id = ${council}))`;

/** Of each level the council of the open panel, else that of the open session, else the one in force: a council that is followed ends what it began (ADR 0007). */
const inCharge = `(SELECT DISTINCT ON (l.level) l.level, c.id, c.place_id, q.id AS panel_id, q.charter_id, o.id AS session_id, o.charter_id AS session_charter_id
  FROM place l JOIN council c ON c.place_id = l.id
  LEFT JOIN panel q ON q.council_id = c.id AND q.dossier_id = d.id AND q.status = 'open'
  LEFT JOIN LATERAL (SELECT s.id, s.charter_id FROM session_item i JOIN council_session s ON s.id = i.session_id
     WHERE i.dossier_id = d.id AND i.active AND s.state = 'open' AND s.council_id = c.id) o ON true
 WHERE l.id IN (d.district_id, d.province_id) AND (q.id IS NOT NULL OR o.id IS NOT NULL
    OR (c.decided_on <= ocop_day(ocop_now()) AND (c.valid_to IS NULL OR c.valid_to >= ocop_day(ocop_now()))))
 ORDER BY l.level, q.id IS NULL, o.id IS NULL, c.decided_on DESC, c.created_at DESC)`;

/** Each with whoever is at its open session, and the charter that binds it. */
const councils = `(SELECT coalesce(json_agg(json_build_object('level', k.level,
    'seats', ${seatsOf('k')},
    'present', CASE WHEN k.session_id IS NOT NULL THEN
       (SELECT coalesce(json_agg(json_build_object('personId', a.person_id, 'seat', s.seat, 'standsInFor', a.stands_in_for)), '[]')
          FROM session_attendance a JOIN council_seat s ON s.council_id = k.id AND s.person_id = coalesce(a.stands_in_for, a.person_id)
         WHERE a.session_id = k.session_id AND a.left_at IS NULL) END,
    'terms', (SELECT h.terms FROM council_charter h WHERE h.council_id = k.id AND CASE
        WHEN k.session_id IS NOT NULL THEN h.id = k.session_charter_id WHEN k.panel_id IS NOT NULL THEN h.id = k.charter_id
        ELSE h.in_force_from <= ocop_day(ocop_now()) END ORDER BY h.in_force_from DESC LIMIT 1))), '[]') FROM ${inCharge} k)`;

const benches = `d.rulebook, d.local_rules_id AS "localRules",
     (SELECT coalesce(json_object_agg(w.person_id, w.word), '{}') FROM conflict_standing w WHERE w.dossier_id = d.id) AS words,
     ${councils} AS councils`;

/** $1 dossiers. */
const benchesStatement = namedStatement<SubjectBenches>(
  'conflict.benches',
  `SELECT d.id AS "dossierId", ${benches} FROM dossier d WHERE d.id = ANY ($1::uuid[])`,
);

// $1 dossiers, $2 places, $3 the only member asked about, null: all. With the councils' members whoever may be named for an open appeal, who declares first,
// and whoever holds the office of their chair or secretary without a seat: they take steps of the council too.
const subjectStatement = namedStatement<ConflictSubject>(
  'conflict.subject',
  `SELECT d.id AS "dossierId", d.producer_id AS "producerId", d.commune_id AS "communeId", d.district_id AS "districtId", d.province_id AS "provinceId",
     p.name AS product, pr.name AS producer, pr.representative_name AS representative, pr.address, c.name AS commune,
     (SELECT coalesce(json_agg(json_build_object('personId', m.id, 'fullName', m.full_name, 'seat', t.seat, 'level', t.level, 'advises', t.advises,
         'standing', (SELECT ${standing('w')} FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id = m.id),
         'hints', array_remove(ARRAY[
           CASE WHEN EXISTS (SELECT FROM producer_person o WHERE o.producer_id = pr.id AND o.person_id = m.id) THEN 'sameOwner' END,
           CASE WHEN m.identity_number = pr.representative_identity_number THEN 'sameIdentityNumber' END,
           CASE WHEN ${alike('m.address', 'pr.address')} THEN 'sameAddress' END,
           CASE WHEN ${alike('m.employer', 'pr.name')} OR ${alike('t.body', 'pr.name')} THEN 'employedByOwner' END,
           CASE WHEN EXISTS (SELECT FROM dossier_step s WHERE s.dossier_id = d.id AND s.taken_by = m.id
                              AND s.taken_as NOT IN ('councilMember', 'councilSecretary', 'councilChair')) THEN 'workedOnDossier' END,
           CASE WHEN t.seat <> 'adviser' AND (EXISTS (SELECT FROM advice v WHERE v.dossier_id = d.id AND v.handed_in_by = m.id)
             OR EXISTS (SELECT FROM advisory_team a JOIN advisory_team_member n ON n.team_id = a.id
                         WHERE n.person_id = m.id AND ${brought('a.council_id')})) THEN 'advisedOnDossier' END,
           CASE WHEN EXISTS (SELECT FROM assignment a WHERE a.person_id = m.id AND a.place_id = d.commune_id AND a.role = 'communeOfficer') THEN 'communeOfficer' END
         ], NULL)) ORDER BY array_position(ARRAY['chair', 'viceChair', 'secretary', 'member'], t.seat), m.full_name COLLATE "vi-x-icu", m.id), '[]')
        FROM (WITH seated AS NOT MATERIALIZED (
              SELECT s.person_id, s.seat, s.body, l.level, false AS advises FROM council_seat s JOIN council k ON k.id = s.council_id
                JOIN place l ON l.id = k.place_id WHERE k.id = ANY (charge.councils)
              UNION
              SELECT s.person_id, s.seat, '', q.level, false FROM panel q JOIN panel_seat s ON s.panel_id = q.id
               WHERE q.dossier_id = d.id AND q.status = 'open'
                 AND NOT EXISTS (SELECT FROM council_seat x WHERE x.council_id = q.council_id AND x.person_id = s.person_id)
              UNION
              SELECT (e.value ->> 'substituteId')::uuid, 'substitute', '', l.level, false FROM council k JOIN place l ON l.id = k.place_id JOIN council_charter h ON h.council_id = k.id,
                     json_array_elements(coalesce(h.terms -> 'standIns', '[]')) e
               WHERE k.place_id IN (d.district_id, d.province_id)
                 AND NOT EXISTS (SELECT FROM council_seat x WHERE x.council_id = k.id AND x.person_id = (e.value ->> 'substituteId')::uuid)
              UNION
              SELECT n.person_id, 'adviser', n.body, l.level, ${brought('k.id')} FROM council k JOIN place l ON l.id = k.place_id
                JOIN LATERAL (SELECT id FROM advisory_team a WHERE a.council_id = k.id ORDER BY a.decided_on DESC LIMIT 1) a ON true
                JOIN advisory_team_member n ON n.team_id = a.id
               WHERE k.place_id IN (d.district_id, d.province_id) AND (k.valid_to IS NULL OR k.valid_to >= ocop_day(ocop_now()))
              UNION
              SELECT c.person_id, 'appeal', '', c.level, false FROM (
                  SELECT c.person_id, q.level FROM appeal v JOIN appeal_candidate c ON c.appeal_id = v.id JOIN panel q ON q.id = v.panel_id
                   WHERE v.dossier_id = d.id AND v.status IN ('filed', 'scoring') AND NOT c.has_scored
                  UNION SELECT m.person_id, q.level FROM appeal v JOIN appeal_member m ON m.appeal_id = v.id JOIN panel q ON q.id = v.panel_id WHERE v.dossier_id = d.id) c
               WHERE NOT EXISTS (SELECT FROM council_seat x WHERE x.council_id = ANY (charge.councils) AND x.person_id = c.person_id))
              SELECT * FROM seated
              UNION
              SELECT a.person_id, 'desk', '', l.level, false FROM council k JOIN place l ON l.id = k.place_id
                JOIN assignment a ON a.place_id = k.place_id AND a.role IN ('councilChair', 'councilSecretary') AND ${isHeldToday('a')}
                JOIN person o ON o.id = a.person_id AND o.active
               WHERE k.id = ANY (charge.councils) AND NOT EXISTS (SELECT FROM seated x WHERE x.person_id = a.person_id AND x.level = l.level)) t
        JOIN person m ON m.id = t.person_id WHERE $3::uuid IS NULL OR m.id = $3) AS members,
     ${benches}
   FROM dossier d JOIN product p ON p.id = d.product_id JOIN producer pr ON pr.id = d.producer_id JOIN place c ON c.id = d.commune_id
   CROSS JOIN LATERAL (SELECT array_agg(k.id) AS councils FROM ${inCharge} k) charge
  WHERE d.id = ANY ($1::uuid[]) AND (d.commune_id = ANY ($2::uuid[]) OR d.district_id = ANY ($2) OR d.province_id = ANY ($2))`,
);

const agendaStatement = namedStatement<{ readonly dossierIds: readonly string[] }>(
  'conflict.agenda',
  `SELECT (SELECT coalesce(json_agg(i.dossier_id ORDER BY i.position), '[]') FROM session_item i WHERE i.session_id = s.id) AS "dossierIds"
     FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id
    WHERE s.id = $1 AND (l.id = ANY ($2::uuid[]) OR l.parent_id = ANY ($2))`,
);

const unseeingStatement = namedStatement<{ person_id: string }>(
  'conflict.unseeing',
  `SELECT u.person_id FROM appeal_unseeing u WHERE u.person_id = $2
     AND (u.dossier_id = $1 OR EXISTS (SELECT FROM panel p WHERE p.session_id = $1 AND p.dossier_id = u.dossier_id))`,
);

const lastStatement = namedStatement<{ readonly number: number; readonly last: ConflictStanding }>(
  'conflict.last',
  `SELECT w.number, ${standing('w')} AS last FROM conflict_standing w WHERE w.dossier_id = $1 AND w.person_id = $2`,
);

const addStatement = namedStatement<{ readonly added: ConflictStanding }>(
  'conflict.add',
  `INSERT INTO conflict_declaration AS w (dossier_id, person_id, number, word, ground, note, stated_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${standing('w')} AS added`,
);

/** $1 dossier, $2 member, $3 number of the word. */
const tellOfRuling = `
  INSERT INTO outbox (id, kind, template, audience, dossier_id, person_id, step_number, due_at)
  VALUES (gen_random_uuid(), 'council', 'conflictRuled', '[]', $1, $2, $3, ocop_now())`;

/**
 * $1 dossier, $2 member, $3 rulers. Counted by the words on the dossier, so that each new doubt is told once; neither the
 * member is named nor whether anybody has cast.
 */
const tellOfDoubt = `
  INSERT INTO outbox (id, kind, template, audience, dossier_id, person_id, step_number, due_at)
  SELECT gen_random_uuid(), 'council', 'conflictDoubted', '[]', $1, r."personId",
     (SELECT count(*) FROM conflict_declaration w WHERE w.dossier_id = $1), ocop_now()
    FROM json_to_recordset($3::json) AS r("personId" uuid, level text)
   WHERE EXISTS (SELECT FROM panel q JOIN panel_seat s ON s.panel_id = q.id
                  WHERE q.dossier_id = $1 AND q.status = 'open' AND q.level = r.level AND $2 IN (s.person_id, s.stands_in_for))
      OR EXISTS (SELECT FROM appeal v JOIN panel q ON q.id = v.panel_id JOIN appeal_member m ON m.appeal_id = v.id
                  WHERE v.dossier_id = $1 AND v.status = 'scoring' AND q.level = r.level AND m.person_id = $2)
  ON CONFLICT DO NOTHING`;

@Injectable()
export class PgConflictStore extends ConflictStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async find(dossierId: string, { placeIds }: Scope) {
    return (await runNamed(this.dataSource, subjectStatement, [[dossierId], placeIds, null]))[0] ?? null;
  }

  override listBenches(dossierIds: readonly string[]) {
    return runNamed(this.dataSource, benchesStatement, [dossierIds]);
  }

  override async listOwn(sessionId: string, personId: string, { placeIds }: Scope) {
    const [agenda] = await runNamed(this.dataSource, agendaStatement, [sessionId, placeIds]);
    if (!agenda) return null;
    const { dossierIds } = agenda;
    const found = await runNamed(this.dataSource, subjectStatement, [dossierIds, placeIds, personId]);
    const byId = new Map(found.map((each) => [each.dossierId, each]));
    return dossierIds.flatMap((id) => {
      const subject = byId.get(id);
      const mine = subject?.members.find(({ seat, advises }) => seat !== 'adviser' || advises);
      return subject && mine ? [{ ...subject, mine }] : [];
    });
  }

  override async seesNoMarks(dossierId: string, personId: string) {
    return (await runNamed(this.dataSource, unseeingStatement, [dossierId, personId])).length > 0;
  }

  override async findStanding(dossierId: string, personId: string) {
    return (await runNamed(this.dataSource, lastStatement, [dossierId, personId]))[0]?.last ?? null;
  }

  override add<R extends { readonly code: string }>(
    { dossierId, personId, word, ground, note, rulers }: NewStatement,
    by: Writer,
    refusalsOf: (last: ConflictStanding | null) => readonly R[],
  ) {
    return this.writeOnce.run<ConflictStanding, R>(by.personId, by.write, async (manager) => {
      // Words on one member and dossier follow one another.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `conflict ${dossierId} ${personId}`,
      ]);
      const [found] = await runNamed(manager, lastStatement, [dossierId, personId]);
      const [first, ...rest] = refusalsOf(found?.last ?? null);
      if (first) return refuse<R>(first, ...rest);
      const values = [dossierId, personId, (found?.number ?? 0) + 1, word, ground, note, by.personId];
      const [row] = await runNamed(manager, addStatement, values);
      if (!row) throw new Error('A declaration was added but is not there');
      if (row.added.ruled) await manager.query(tellOfRuling, [dossierId, personId, values[2]]);
      if (word === 'doubt' && found?.last.word !== 'doubt')
        await manager.query(tellOfDoubt, [dossierId, personId, JSON.stringify(rulers)]);
      return accept(row.added);
    });
  }
}
