import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { PageWindow } from '../../../platform/requests/index.js';
import type { PlaceBounds } from '../places-allowing.js';
import { OutboxMailStore, type OutboxMail } from '../outbox-mail.store.js';
import { after, positionOf } from './newest-first.js';

/**
 * Of a sending, whether all that it carries lies in places $1: a dossier knows its places, a round lies in one, and so does
 * a ledger. Needs `below`.
 */
export const placesBelow = `below AS (
     SELECT id FROM place WHERE id = ANY ($1::uuid[])
     UNION SELECT c.id FROM place c JOIN below ON c.parent_id = below.id
   )`;
export const liesWithin = (sending: string) => `($1::uuid[] IS NULL OR NOT EXISTS (
      SELECT FROM delivery v JOIN notice n ON n.id = v.notice_id JOIN outbox o ON o.id = n.outbox_id
        LEFT JOIN dossier d ON d.id = n.dossier_id
        LEFT JOIN round r ON r.id = n.round_id AND d.id IS NULL
       WHERE v.sending_id = ${sending} AND NOT coalesce(d.commune_id = ANY ($1::uuid[]) OR d.district_id = ANY ($1::uuid[])
           OR d.province_id = ANY ($1::uuid[]) OR r.place_id IN (SELECT id FROM below) OR o.place_id IN (SELECT id FROM below), false)))`;

/** $1 places or null, $2 limit, $3 and $4 the last row seen. */
const list = namedStatement<OutboxMail>(
  'mail.list',
  `WITH RECURSIVE ${placesBelow}
   SELECT m.id, m.channel, m.to_address AS "to", m.subject, m.body, m.status, m.created_at AS "createdAt",
     m.sent_at AS "sentAt", ${positionOf('m')}
     FROM sending m
    WHERE ${liesWithin('m.id')} AND ${after('m', '$3', '$4')}
    ORDER BY m.created_at DESC, m.id LIMIT $2`,
);

@Injectable()
export class TypeOrmOutboxMailStore extends OutboxMailStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override list(bounds: PlaceBounds, window: PageWindow) {
    return runNamed(this.dataSource, list, [bounds, window.take, ...(window.after ?? [null, null])]);
  }
}
