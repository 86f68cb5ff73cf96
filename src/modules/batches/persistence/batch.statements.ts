import { instant, instantInMs, namedStatement } from '../../../platform/database/index.js';
import type { Batch, BatchKind, ClaimedItem, FailedItem } from '../batch.js';

const columns = `b.id, b.kind, json_build_object('id', p.id, 'name', p.name, 'level', p.level) AS place, b.subject_id AS "subjectId", b.terms ->> 'planId' AS "planId", b.total,
  i.done, i.failed, ${instant('b.asked_at')} AS "askedAt", ${instantInMs('b.ended_at')} AS "endedAt", b.output`;
const tables = `batch b JOIN place p ON p.id = b.place_id CROSS JOIN LATERAL (
  SELECT count(done_at)::int AS done, count(refusals)::int AS failed FROM batch_item WHERE batch_id = b.id) i`;

export const findBatch = namedStatement<Batch>(
  'batch.find',
  `SELECT ${columns} FROM ${tables} WHERE b.id = $1 AND b.asked_by = $2`,
);
export const listBatches = namedStatement<Batch>(
  'batch.list',
  `SELECT ${columns} FROM ${tables} WHERE b.asked_by = $1
     AND ($2::timestamptz IS NULL OR (b.asked_at, b.id) < ($2, $3::uuid)) ORDER BY b.asked_at DESC, b.id DESC LIMIT $4`,
);
export const listFailed = namedStatement<FailedItem>(
  'batch.failed',
  `SELECT number, label, refusals FROM batch_item WHERE batch_id = $1 AND refusals IS NOT NULL ORDER BY number LIMIT $2`,
);
export const listOpen = namedStatement<{ readonly id: string }>(
  'batch.open',
  `SELECT id FROM batch WHERE ended_at IS NULL ORDER BY asked_at, id`,
);
export const findSame = namedStatement<{ readonly id: string }>(
  'batch.same',
  `SELECT id FROM batch WHERE kind = $1 AND subject_id = $2 AND (ended_at IS NULL OR kind = 'planImport') LIMIT 1`,
);
/** Nothing where one of the same thing is under way, or an import was taken over. */
export const addBatch = namedStatement<{ readonly id: string }>(
  'batch.add',
  `INSERT INTO batch (id, kind, place_id, subject_id, terms, total, asked_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT DO NOTHING RETURNING id`,
);
/** $1 batch, $2 items as [{label, terms}] in their order. */
export const addItems = namedStatement<never>(
  'batch.add-items',
  `INSERT INTO batch_item (batch_id, number, label, terms)
   SELECT $1, row_number() OVER (), e.item ->> 'label', e.item -> 'terms'
     FROM json_array_elements($2::json) WITH ORDINALITY AS e(item, position) ORDER BY e.position`,
);

/** Time of the machine: a lease is no business of the business clock. */
export const claimItem = namedStatement<ClaimedItem>(
  'batch.claim',
  `WITH taken AS (
     UPDATE batch_item SET claimed_at = clock_timestamp(), attempts = attempts + 1
      WHERE (batch_id, number) = (SELECT batch_id, number FROM batch_item WHERE batch_id = $1 AND done_at IS NULL
              AND (claimed_at IS NULL OR claimed_at < clock_timestamp() - interval '1 minute')
            ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING batch_id, number, terms, attempts)
   SELECT b.id AS "batchId", b.kind, b.place_id AS "placeId", b.subject_id AS "subjectId", b.terms AS "batchTerms", t.number, t.terms,
     t.attempts AS attempt, b.asked_by AS "askedBy" FROM taken t JOIN batch b ON b.id = t.batch_id`,
);
export const settleItem = namedStatement<never>(
  'batch.settle',
  `UPDATE batch_item SET result = $3, refusals = $4, done_at = ocop_now() WHERE batch_id = $1 AND number = $2 AND done_at IS NULL`,
);
export const findFinished = namedStatement<{
  readonly kind: BatchKind;
  readonly results: readonly unknown[];
}>(
  'batch.finished',
  `SELECT b.kind, (SELECT coalesce(json_agg(i.result ORDER BY i.number) FILTER (WHERE i.result IS NOT NULL), '[]')
      FROM batch_item i WHERE i.batch_id = b.id) AS results
     FROM batch b WHERE b.id = $1 AND b.ended_at IS NULL AND NOT EXISTS (SELECT FROM batch_item i WHERE i.batch_id = b.id AND i.done_at IS NULL)`,
);
export const endBatch = namedStatement<never>(
  'batch.end',
  `UPDATE batch SET ended_at = ocop_now(), output = $2 WHERE id = $1 AND ended_at IS NULL`,
);
