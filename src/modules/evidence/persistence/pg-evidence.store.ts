import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { Scope } from '../../people/index.js';
import { EvidenceStore, type StoredEvidence } from '../evidence.store.js';

const statement = namedStatement<StoredEvidence>(
  'evidence.find',
  `SELECT e.file_name AS "fileName", e.media_type AS "mediaType", e.size, e.sha256
     FROM evidence e JOIN dossier d ON d.id = e.dossier_id
    WHERE d.id = $1 AND e.id = $2 AND e.removed_at IS NULL
      AND (d.commune_id = ANY ($3::uuid[]) OR d.district_id = ANY ($3::uuid[]) OR d.province_id = ANY ($3::uuid[])
           OR d.producer_id = ANY ($4::uuid[]))`,
);

@Injectable()
export class PgEvidenceStore extends EvidenceStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async find(dossierId: string, evidenceId: string, { placeIds, producerIds }: Scope) {
    const rows = await runNamed(this.dataSource, statement, [dossierId, evidenceId, placeIds, producerIds]);
    return rows[0] ?? null;
  }
}
