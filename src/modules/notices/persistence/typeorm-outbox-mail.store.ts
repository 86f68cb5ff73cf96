import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { PageWindow } from '../../../platform/requests/index.js';
import type { OutboxBounds } from '../outbox-bounds.js';
import { OutboxMailStore, type OutboxMail } from '../outbox-mail.store.js';
import { after, positionOf } from './newest-first.js';

/** $1 places or null, $2 limit, $3 and $4 the last row seen. A dossier knows its places; a round lies in one, and so does a ledger. */
const list = namedStatement<OutboxMail>(
  'mail.list',
  `WITH RECURSIVE below AS (
     SELECT id FROM place WHERE id = ANY ($1::uuid[])
     UNION SELECT c.id FROM place c JOIN below ON c.parent_id = below.id
   )
   SELECT m.id, m.to_address AS "to", m.subject, m.body, m.status, m.created_at AS "createdAt",
     m.sent_at AS "sentAt", ${positionOf('m')}
     FROM mail m JOIN notice n ON n.id = m.notice_id
     JOIN outbox o ON o.id = n.outbox_id
     LEFT JOIN dossier d ON d.id = n.dossier_id
     LEFT JOIN round r ON r.id = n.round_id AND d.id IS NULL
    WHERE ($1::uuid[] IS NULL OR d.commune_id = ANY ($1::uuid[]) OR d.district_id = ANY ($1::uuid[])
           OR d.province_id = ANY ($1::uuid[]) OR r.place_id IN (SELECT id FROM below) OR o.place_id IN (SELECT id FROM below))
      AND ${after('m', '$3', '$4')}
    ORDER BY m.created_at DESC, m.id LIMIT $2`,
);

@Injectable()
export class TypeOrmOutboxMailStore extends OutboxMailStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override list(bounds: OutboxBounds, window: PageWindow) {
    return runNamed(this.dataSource, list, [bounds, window.take, ...(window.after ?? [null, null])]);
  }
}
