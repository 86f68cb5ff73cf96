import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { ScoredProductsReader, type ScoredDossier, type ScoredQuestion } from '../scored-products.reader.js';

const list = namedStatement<ScoredDossier>(
  'simulation.scored',
  `SELECT d.id AS "dossierId", p.name AS "productName", d.rulebook, d.criteria_set AS "criteriaSet", last.sheets
     FROM round r JOIN dossier d ON d.round_id = r.id JOIN product p ON p.id = d.product_id
     CROSS JOIN LATERAL (
       SELECT (SELECT json_agg(json_build_object('marks', b.marks, 'declared', b.declared,
                   'confirmedEmpty', b.confirmed_empty, 'notes', b.notes) ORDER BY b.person_id)
                 FROM ballot b WHERE b.panel_id = q.id) AS sheets
         FROM panel q WHERE q.dossier_id = d.id AND q.status = 'closed' ORDER BY q.closed_at DESC LIMIT 1) last
    WHERE r.year = $1 AND ($2::uuid[] IS NULL OR d.commune_id = ANY ($2)) AND last.sheets IS NOT NULL
    ORDER BY p.name COLLATE "vi-x-icu", d.id LIMIT $3`,
);

@Injectable()
export class PgScoredProductsReader extends ScoredProductsReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override list({ year, communeIds, take }: ScoredQuestion) {
    return runNamed(this.dataSource, list, [year, communeIds, take]);
  }
}
