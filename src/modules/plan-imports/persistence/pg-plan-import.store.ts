import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept } from '../../../domain/shared/outcome.js';
import { instantInMs, namedStatement, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import { placesUpFrom } from '../../places/index.js';
import type { OnRecord, PlanImport } from '../plan-import.js';
import { PlanImportStore, type NewImport } from '../plan-import.store.js';

const namedInRows = (key: string) =>
  `SELECT (e -> 'input' ->> '${key}')::uuid FROM json_array_elements(i.rows) e`;

const record = namedStatement<OnRecord>(
  'plan-import.record',
  `SELECT (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'products',
       (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.created_at, t.id), '[]') FROM product t WHERE t.producer_id = o.id))
       ORDER BY o.id), '[]') FROM producer o WHERE o.commune_id = $1) AS producers,
     (SELECT coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'level', l.level) ORDER BY r.number, l.level), '[]')
       FROM round r JOIN place l ON l.id = r.place_id WHERE r.year = $2 AND r.place_id IN (${placesUpFrom('$1')})) AS rounds`,
);
const find = namedStatement<PlanImport>(
  'plan-import.find',
  `SELECT i.id, i.plan_id AS "planId", i.file_name AS "fileName", i.rows, i.ignored_headings AS "ignoredHeadings", h.full_name AS "readBy",
     ${instantInMs('i.read_at')} AS "readAt",
     (SELECT coalesce(json_object_agg(r.id, json_build_object('number', r.number, 'year', r.year, 'placeName', l.name)), '{}')
       FROM round r JOIN place l ON l.id = r.place_id WHERE r.id IN (${namedInRows('roundId')})) AS rounds,
     (SELECT coalesce(json_object_agg(g.id, g.full_name), '{}') FROM person g WHERE g.id IN (${namedInRows('guideId')})) AS guides,
     (SELECT b.id FROM batch b WHERE b.kind = 'planImport' AND b.subject_id = i.id) AS "batchId"
    FROM plan_import i JOIN person h ON h.id = i.read_by WHERE i.id = $1 AND i.plan_id = $2`,
);

@Injectable()
export class PgPlanImportStore extends PlanImportStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async readRecord(placeId: string, year: number) {
    return (await runNamed(this.dataSource, record, [placeId, year]))[0] ?? { producers: [], rounds: [] };
  }

  override keep({ id, planId, placeId, fileName, sha256, ...read }: NewImport, { personId, write }: Writer) {
    return this.writeOnce.run<{ readonly id: string }, never>(personId, write, async (manager) => {
      await manager.query(
        `INSERT INTO plan_import (id, plan_id, place_id, file_name, sha256, rows, ignored_headings, read_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[id, planId, placeId, fileName, sha256],
          ...[JSON.stringify(read.rows), JSON.stringify(read.ignoredHeadings), personId],
        ],
      );
      return accept({ id });
    });
  }

  override async find(id: string, planId: string) {
    return (await runNamed(this.dataSource, find, [id, planId]))[0] ?? null;
  }
}
