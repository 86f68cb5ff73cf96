import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { presided } from '../../council-sessions/index.js';
import { standingOf } from '../../dossiers/index.js';
import type { Scope } from '../../people/index.js';
import { HintsStore, type JudgingPanel, type StoredSheet } from '../hints.store.js';

/** $2 the reader; the first sheets are rows of id, dossier_id and position. */
const sheetsOf = (firstSheets: string) => `WITH first_sheets AS (${firstSheets})
   SELECT b.person_id AS "personId", d.id AS "dossierId", d.rulebook, d.criteria_set AS "criteriaSet", b.marks, b.evaluated,
     extract(epoch FROM b.cast_at - o.begun_at)::integer AS seconds,
     EXISTS (SELECT FROM evidence e WHERE e.dossier_id = d.id AND e.attached_at <= b.cast_at AND (e.removed_at IS NULL OR e.removed_at > b.cast_at))
       AND NOT EXISTS (SELECT FROM act a WHERE a.dossier_id = d.id AND a.person_id = b.person_id AND a.kind = 'evidence.read' AND a.at <= b.cast_at)
       AS "openedNothing",
     (SELECT w.word FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id = $2) AS "readersWord",
     EXISTS (SELECT FROM appeal_unseeing u WHERE u.dossier_id = d.id AND u.person_id = $2) AS unseen,
     EXISTS (SELECT FROM panel q JOIN panel_seat h ON h.panel_id = q.id AND h.person_id = $2 WHERE q.id = f.id AND ${presided('h', 'q')}) AS presided
   FROM first_sheets f JOIN dossier d ON d.id = f.dossier_id JOIN counted_ballot b ON b.panel_id = f.id
     JOIN ballot o ON o.panel_id = b.panel_id AND o.person_id = b.person_id JOIN panel_seat t ON t.panel_id = b.panel_id AND t.person_id = b.person_id
  WHERE NOT EXISTS (SELECT FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id IN (t.person_id, t.stands_in_for) AND w.word = 'conflict')
  ORDER BY f.position, d.id, b.person_id`;

/** $1 session, $2 reader. Of a scoring that began anew in the same session, the last attempt. */
const ofSession = namedStatement<StoredSheet>(
  'hints.sheets',
  sheetsOf(`SELECT DISTINCT ON (p.dossier_id) p.id, p.dossier_id, i.position
     FROM panel p LEFT JOIN session_item i ON i.session_id = p.session_id AND i.dossier_id = p.dossier_id
    WHERE p.session_id = $1 AND p.turn = 1 AND EXISTS (
      SELECT FROM panel q WHERE q.dossier_id = p.dossier_id AND q.round_id = p.round_id AND q.level = p.level
         AND q.scoring_round = p.scoring_round AND q.attempt = p.attempt AND q.sealed_at IS NOT NULL AND q.reopened_at IS NULL)
    ORDER BY p.dossier_id, p.scoring_round DESC, p.attempt DESC`),
);

/** $1 panel, $2 reader. */
const ofOpinions = namedStatement<StoredSheet>(
  'hints.opinions',
  sheetsOf(`SELECT id, dossier_id, 1 AS position FROM panel
    WHERE id = $1 AND opinions_due_on IS NOT NULL AND sealed_at IS NOT NULL AND reopened_at IS NULL`),
);

/** $1 dossier, $2 panel, $3 the reader's places, $4 the reader's producers. */
const panelStatement = namedStatement<JudgingPanel>(
  'hints.panel',
  `SELECT p.level, p.opinions_due_on::text AS "opinionsDueOn",
     ${standingOf('p')} AS standing,
     (SELECT coalesce(json_agg(json_build_object('personId', s.person_id, 'seat', s.seat)), '[]') FROM panel_seat s WHERE s.panel_id = p.id) AS seats,
     (SELECT coalesce(json_object_agg(w.person_id, w.word), '{}') FROM conflict_standing w WHERE w.dossier_id = d.id) AS words,
     d.producer_id AS "producerId", d.commune_id AS "communeId", d.district_id AS "districtId", d.province_id AS "provinceId"
   FROM panel p JOIN dossier d ON d.id = p.dossier_id
  WHERE d.id = $1 AND p.id = $2
    AND (d.commune_id = ANY ($3::uuid[]) OR d.district_id = ANY ($3) OR d.province_id = ANY ($3) OR d.producer_id = ANY ($4::uuid[]))`,
);

@Injectable()
export class PgHintsStore extends HintsStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override listSheets(sessionId: string, readerId: string) {
    return runNamed(this.dataSource, ofSession, [sessionId, readerId]);
  }

  override async findPanel(dossierId: string, panelId: string, { placeIds, producerIds }: Scope) {
    const values = [dossierId, panelId, placeIds, producerIds];
    return (await runNamed(this.dataSource, panelStatement, values))[0] ?? null;
  }

  override listOpinions(panelId: string, readerId: string) {
    return runNamed(this.dataSource, ofOpinions, [panelId, readerId]);
  }
}
