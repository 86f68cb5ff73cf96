import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { DossierReminderStore, type DossierReminder } from '../dossier-reminder.store.js';

const list = namedStatement<DossierReminder>(
  'dossier-reminder.list',
  `SELECT coalesce(deadline, clock) AS deadline, days_before AS "daysBefore", due_at AS "dueAt", due_on AS "dueOn", status, delivered_at AS "deliveredAt"
     FROM outbox WHERE dossier_id = $1 AND template IN ('deadline', 'clockEnds') ORDER BY due_at, id`,
);
const within = namedStatement<{ id: string }>(
  'dossier-reminder.dossier',
  `SELECT id FROM dossier WHERE id = $1 AND (commune_id = ANY ($2::uuid[]) OR district_id = ANY ($2::uuid[])
      OR province_id = ANY ($2::uuid[]) OR producer_id = ANY ($3::uuid[]))`,
);

@Injectable()
export class PgDossierReminderStore extends DossierReminderStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async listOf(
    dossierId: string,
    bounds: { readonly placeIds: readonly string[]; readonly producerIds: readonly string[] },
  ) {
    const [found] = await runNamed(this.dataSource, within, [dossierId, bounds.placeIds, bounds.producerIds]);
    return found ? runNamed(this.dataSource, list, [dossierId]) : null;
  }
}
