import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import {
  ScoredProductsReader,
  type PastDurations,
  type ScoredDossier,
  type ScoredQuestion,
  type YearQuestion,
} from '../scored-products.reader.js';

const list = namedStatement<ScoredDossier>(
  'simulation.scored',
  `SELECT d.id AS "dossierId", p.name AS "productName", d.rulebook, d.local_rules_id AS "localRules",
          d.criteria_set AS "criteriaSet", last.level, last.sheets
     FROM round r JOIN dossier d ON d.round_id = r.id JOIN product p ON p.id = d.product_id
     CROSS JOIN LATERAL (
       SELECT q.level, (SELECT json_agg(json_build_object('marks', b.marks, 'declared', b.declared,
                   'confirmedEmpty', b.confirmed_empty, 'notes', b.notes) ORDER BY b.person_id)
                 FROM counted_ballot b WHERE b.panel_id = q.id) AS sheets
         FROM panel q WHERE q.dossier_id = d.id AND q.round_id = d.round_id AND q.sealed_at IS NOT NULL AND q.reopened_at IS NULL
        ORDER BY q.closed_at DESC, q.turn DESC LIMIT 1) last
    WHERE r.year = $1 AND ($2::uuid[] IS NULL OR d.commune_id = ANY ($2)) AND last.sheets IS NOT NULL
      AND NOT EXISTS (SELECT FROM appeal_unseeing u WHERE u.dossier_id = d.id AND u.person_id = $4)
      AND NOT EXISTS (SELECT FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id = $4 AND w.word <> 'none')
    ORDER BY p.name COLLATE "vi-x-icu", d.id LIMIT $3`,
);

const durations = namedStatement<PastDurations>(
  'simulation.durations',
  `WITH step AS MATERIALIZED (
     SELECT s.dossier_id, s.number, s.action, s.to_state, ocop_day(s.taken_at) AS day, d.purpose
       FROM round r JOIN dossier d ON d.round_id = r.id JOIN dossier_step s ON s.dossier_id = d.id
      WHERE r.year = $1 AND ($2::uuid[] IS NULL OR d.commune_id = ANY ($2))
   ), ended AS (
     SELECT e.*, CASE WHEN e.action = 'resubmit' THEN 'supplement' WHEN e.to_state LIKE 'closed.%' THEN 'reevaluation'
                      ELSE 'commune' END AS what
       FROM step e
      WHERE e.action IN ('resubmit', 'forwardToDistrict', 'requestEvaluation')
         OR (e.purpose = 're-evaluation' AND e.to_state LIKE 'closed.%' AND e.to_state <> 'closed.withdrawn')
   ), took AS (
     SELECT e.what, e.day - (SELECT max(b.day) FROM step b WHERE b.dossier_id = e.dossier_id AND b.number < e.number
              AND b.action = CASE e.what WHEN 'supplement' THEN 'returnForSupplement' ELSE 'submit' END) AS days
       FROM ended e
   )
   SELECT coalesce(json_agg(days) FILTER (WHERE what = 'commune'), '[]') AS commune,
          coalesce(json_agg(days) FILTER (WHERE what = 'supplement'), '[]') AS supplement,
          coalesce(json_agg(days) FILTER (WHERE what = 'reevaluation'), '[]') AS reevaluation
     FROM took WHERE days IS NOT NULL`,
);

@Injectable()
export class PgScoredProductsReader extends ScoredProductsReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override list({ year, communeIds, take, readerId }: ScoredQuestion) {
    return runNamed(this.dataSource, list, [year, communeIds, take, readerId]);
  }

  override async durations({ year, communeIds }: YearQuestion) {
    const [row] = await runNamed(this.dataSource, durations, [year, communeIds]);
    if (!row) throw new Error('An aggregate answers a row');
    return row;
  }
}
