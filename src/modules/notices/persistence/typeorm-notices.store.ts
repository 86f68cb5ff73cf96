import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { PageWindow } from '../../../platform/requests/index.js';
import { NoticesStore, type Notice } from '../notices.store.js';
import { after, positionOf } from './newest-first.js';

const columns = `n.id, n.template, n.facts, n.dossier_id AS "dossierId", n.created_at AS "createdAt",
  n.read_at AS "readAt", ${positionOf('n')}`;

const list = namedStatement<Notice>(
  'notice.list',
  `SELECT ${columns} FROM notice n WHERE n.person_id = $1 AND ${after('n', '$3', '$4')}
    ORDER BY n.created_at DESC, n.id LIMIT $2`,
);
const read = namedStatement<Notice>(
  'notice.read',
  `UPDATE notice n SET read_at = coalesce(n.read_at, ocop_now()) WHERE n.id = $2 AND n.person_id = $1
   RETURNING ${columns}`,
);

@Injectable()
export class TypeOrmNoticesStore extends NoticesStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override listOf(personId: string, window: PageWindow) {
    return runNamed(this.dataSource, list, [personId, window.take, ...(window.after ?? [null, null])]);
  }

  override async read(personId: string, noticeId: string) {
    return (await runNamed(this.dataSource, read, [personId, noticeId]))[0] ?? null;
  }
}
