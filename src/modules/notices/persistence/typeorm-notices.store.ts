import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { NoticesStore, type After, type Notice } from '../notices.store.js';

const columns = `id, template, facts, dossier_id AS "dossierId", created_at AS "createdAt", read_at AS "readAt",
  to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS position`;

const list = namedStatement<Notice>(
  'notice.list',
  `SELECT ${columns} FROM notice
    WHERE person_id = $1
      AND ($3::timestamptz IS NULL OR (created_at <= $3::timestamptz AND (created_at < $3::timestamptz OR id > $4::uuid)))
    ORDER BY created_at DESC, id LIMIT $2`,
);
const read = namedStatement<Notice>(
  'notice.read',
  `UPDATE notice SET read_at = coalesce(read_at, ocop_now()) WHERE id = $2 AND person_id = $1 RETURNING ${columns}`,
);

@Injectable()
export class TypeOrmNoticesStore extends NoticesStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override listOf(personId: string, limit: number, after: After) {
    return runNamed(this.dataSource, list, [personId, limit, ...(after ?? [null, null])]);
  }

  override async read(personId: string, noticeId: string) {
    return (await runNamed(this.dataSource, read, [personId, noticeId]))[0] ?? null;
  }
}
