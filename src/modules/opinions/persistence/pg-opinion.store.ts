import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { OpinionStore, type DueOpinions } from '../opinion.store.js';

// `ocop_now()` is read once by a query of its own: a volatile function in the condition could not use the index.
const due = `SELECT p.dossier_id AS "dossierId", d.province_id AS "provinceId"
  FROM panel p JOIN dossier d ON d.id = p.dossier_id
 WHERE p.status = 'open' AND p.opinions_due_on IS NOT NULL
   AND (p.opinions_due_on < (SELECT ocop_day(ocop_now())) OR NOT EXISTS (
     SELECT FROM panel_seat s WHERE s.panel_id = p.id
        AND NOT EXISTS (SELECT FROM ballot b WHERE b.panel_id = p.id AND b.person_id = s.person_id)
        AND NOT EXISTS (SELECT FROM conflict_standing w
              WHERE w.dossier_id = p.dossier_id AND w.person_id = s.person_id AND w.word = 'conflict')))`;

const listStatement = namedStatement<DueOpinions>(
  'opinions.due',
  `${due} AND ($1::uuid IS NULL OR p.dossier_id > $1) ORDER BY p.dossier_id LIMIT $2`,
);
const findStatement = namedStatement<DueOpinions>('opinions.due-of', `${due} AND p.dossier_id = $1`);

@Injectable()
export class PgOpinionStore extends OpinionStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override listDue(after: string | null, limit: number) {
    return runNamed(this.dataSource, listStatement, [after, limit]);
  }

  override async findDue(dossierId: string) {
    return (await runNamed(this.dataSource, findStatement, [dossierId]))[0] ?? null;
  }
}
