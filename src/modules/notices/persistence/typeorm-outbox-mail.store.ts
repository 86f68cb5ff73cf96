import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { OutboxMailStore, type MailQuestion, type OutboxMail } from '../outbox-mail.store.js';
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

/** What a council's people are told apart would name who had a conflict of interest, who owes an opinion or scores an appeal. */
const tellsApart = `EXISTS (SELECT FROM delivery v JOIN notice n ON n.id = v.notice_id JOIN outbox o ON o.id = n.outbox_id
     LEFT JOIN panel q ON q.id = o.panel_id
    WHERE v.sending_id = m.id AND (o.kind = 'council' OR o.kind = 'opinion' AND q.status = 'open'))`;

/** $1 places or null, $2 limit, $3 and $4 the last row seen, $5 whether with what councils are told apart. */
const list = namedStatement<OutboxMail>(
  'mail.list',
  `WITH RECURSIVE ${placesBelow}
   SELECT m.id, m.channel, m.to_address AS "to", m.subject, m.body, m.status, m.created_at AS "createdAt",
     m.sent_at AS "sentAt", ${positionOf('m')}
     FROM sending m
    WHERE ${liesWithin('m.id')} AND ${after('m', '$3', '$4')} AND ($5 OR NOT ${tellsApart})
    ORDER BY m.created_at DESC, m.id LIMIT $2`,
);

@Injectable()
export class TypeOrmOutboxMailStore extends OutboxMailStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override list({ bounds, toldApart, take, after: seen }: MailQuestion) {
    return runNamed(this.dataSource, list, [bounds, take, ...(seen ?? [null, null]), toldApart]);
  }
}
