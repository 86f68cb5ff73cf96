import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { PageWindow } from '../../../platform/requests/index.js';
import { DeliveryRecordStore, type ToldRecord } from '../delivery-record.store.js';
import { after, positionOf } from './newest-first.js';

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const within = namedStatement<{ id: string }>(
  'delivery-record.dossier',
  `SELECT id FROM dossier WHERE id = $1 AND ($2::uuid[] IS NULL OR commune_id = ANY ($2::uuid[])
      OR district_id = ANY ($2::uuid[]) OR province_id = ANY ($2::uuid[]))`,
);

/** $1 dossier, $2 limit, $3 and $4 the last row seen. */
const list = namedStatement<ToldRecord>(
  'delivery-record.list',
  `SELECT n.id, p.full_name AS person, n.template, coalesce(o.deadline, o.clock) AS deadline, o.due_on AS "dueOn", o.days_before AS "daysBefore",
     o.step_number AS step, o.due_at AS "plannedAt", n.created_at AS "toldAt", n.read_at AS "readAt", ${positionOf('n')},
     coalesce((SELECT json_agg(json_build_object('channel', v.channel, 'to', s.to_address, 'inDigest', v.digest,
         'dueAt', ${instant('v.due_at')}, 'sentAt', ${instant('s.sent_at')},
         'status', CASE WHEN v.cancelled_at IS NOT NULL THEN 'cancelled' ELSE coalesce(s.status, 'waiting') END,
         'attempts', coalesce((SELECT json_agg(json_build_object('at', ${instant('a.at')}, 'outcome', a.outcome, 'code', a.code,
             'providerId', a.provider_id) ORDER BY a.number) FROM sending_attempt a WHERE a.sending_id = s.id), '[]'),
         'reports', coalesce((SELECT json_agg(json_build_object('at', ${instant('r.at')}, 'outcome', r.outcome, 'code', r.code) ORDER BY r.at)
             FROM delivery_report r WHERE r.sending_id = s.id), '[]'))
         ORDER BY v.channel)
       FROM delivery v LEFT JOIN sending s ON s.id = v.sending_id WHERE v.notice_id = n.id), '[]') AS channels
     FROM outbox o JOIN notice n ON n.outbox_id = o.id JOIN person p ON p.id = n.person_id
     LEFT JOIN panel q ON q.id = o.panel_id
    WHERE o.dossier_id = $1 AND (o.kind <> 'opinion' OR q.status <> 'open') AND ${after('n', '$3', '$4')}
    ORDER BY n.created_at DESC, n.id LIMIT $2`,
);

@Injectable()
export class PgDeliveryRecordStore extends DeliveryRecordStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async listOf(dossierId: string, placeIds: readonly string[] | null, window: PageWindow) {
    const [found] = await runNamed(this.dataSource, within, [dossierId, placeIds]);
    if (!found) return null;
    return runNamed(this.dataSource, list, [dossierId, window.take, ...(window.after ?? [null, null])]);
  }
}
