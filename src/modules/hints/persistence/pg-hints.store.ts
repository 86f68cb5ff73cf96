import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { HintsStore, type StoredSheet } from '../hints.store.js';

/** $1 session, $2 reader. Of a scoring that began anew in the same session, the last attempt. */
const sheetsStatement = namedStatement<StoredSheet>(
  'hints.sheets',
  `WITH first_sheets AS (
     SELECT DISTINCT ON (p.dossier_id) p.id, p.dossier_id FROM panel p
      WHERE p.session_id = $1 AND p.turn = 1 AND EXISTS (
        SELECT FROM panel q WHERE q.dossier_id = p.dossier_id AND q.round_id = p.round_id AND q.level = p.level
           AND q.scoring_round = p.scoring_round AND q.attempt = p.attempt AND q.sealed_at IS NOT NULL AND q.reopened_at IS NULL)
      ORDER BY p.dossier_id, p.scoring_round DESC, p.attempt DESC
   )
   SELECT b.person_id AS "personId", d.id AS "dossierId", d.rulebook, d.criteria_set AS "criteriaSet", b.marks, b.evaluated,
     extract(epoch FROM b.cast_at - o.begun_at)::integer AS seconds,
     EXISTS (SELECT FROM evidence e WHERE e.dossier_id = d.id AND e.attached_at <= b.cast_at AND (e.removed_at IS NULL OR e.removed_at > b.cast_at))
       AND NOT EXISTS (SELECT FROM act a WHERE a.dossier_id = d.id AND a.person_id = b.person_id AND a.kind = 'evidence.read' AND a.at <= b.cast_at)
       AS "openedNothing",
     (SELECT w.word FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id = $2) AS "readersWord",
     EXISTS (SELECT FROM appeal_unseeing u WHERE u.dossier_id = d.id AND u.person_id = $2) AS unseen
   FROM first_sheets f JOIN dossier d ON d.id = f.dossier_id JOIN counted_ballot b ON b.panel_id = f.id
     JOIN ballot o ON o.panel_id = b.panel_id AND o.person_id = b.person_id
     LEFT JOIN session_item i ON i.session_id = $1 AND i.dossier_id = d.id
  WHERE NOT EXISTS (SELECT FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id = b.person_id AND w.word = 'conflict')
  ORDER BY i.position, d.id, b.person_id`,
);

@Injectable()
export class PgHintsStore extends HintsStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override listSheets(sessionId: string, readerId: string) {
    return runNamed(this.dataSource, sheetsStatement, [sessionId, readerId]);
  }
}
