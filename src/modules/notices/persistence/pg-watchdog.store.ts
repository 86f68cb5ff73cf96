import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { PlaceBounds } from '../places-allowing.js';
import { WatchdogStore, type Trouble, type Undelivered, type UnheldOffice } from '../watchdog.store.js';
import { liesWithin, placesBelow } from './typeorm-outbox-mail.store.js';

const now = `(SELECT at FROM clock)`;
const waits = `sending_id IS NULL AND cancelled_at IS NULL`;

/** Each number by an index that holds nothing but what waits. */
const count = namedStatement<Undelivered>(
  'watchdog.count',
  `WITH clock AS MATERIALIZED (SELECT ocop_now() AS at),
   due AS (SELECT count(*) AS n, min(due_at) AS since FROM outbox WHERE status = 'planned' AND due_at <= ${now}),
   handed AS (SELECT count(*) AS n, min(due_at) AS since FROM outbox WHERE status = 'handed'),
   held AS (SELECT count(*) AS n FROM delivery WHERE ${waits} AND due_at > ${now}),
   late AS (SELECT count(*) AS n, min(due_at) AS since FROM delivery WHERE ${waits} AND due_at <= ${now}),
   pending AS (SELECT count(*) AS n, min(created_at) AS since FROM sending WHERE status = 'pending'),
   failed AS (SELECT count(*) AS n FROM sending WHERE status = 'failed'),
   unheld AS (SELECT count(DISTINCT place_id) FILTER (WHERE producer_id IS NULL) AS n, count(*) FILTER (WHERE NOT told_above) AS nobody FROM unheld_office
     WHERE found_at > ${now} - interval '30 days')
   SELECT due.n AS due, handed.n AS handed, held.n AS held, late.n AS late, pending.n AS pending, failed.n AS failed,
     unheld.n AS unheld, unheld.nobody AS "toldNobody",
     oldest.at AS "oldestAt", CASE WHEN oldest.at IS NOT NULL THEN greatest(0, floor(extract(epoch FROM ${now} - oldest.at)))::integer END AS "oldestSeconds"
     FROM due, handed, held, late, pending, failed, unheld,
       LATERAL (SELECT least(due.since, handed.since, late.since, pending.since) AS at) oldest`,
);

const troubles = namedStatement<Trouble>(
  'watchdog.troubles',
  `WITH RECURSIVE ${placesBelow}
   SELECT s.id, s.channel, p.full_name AS person, s.to_address AS "to", s.status, s.created_at AS "createdAt",
     a.number AS attempts, coalesce(r.at, a.at) AS "lastAt", coalesce(r.code, a.code) AS code
     FROM sending s JOIN person p ON p.id = s.person_id
     JOIN LATERAL (SELECT number, at, code FROM sending_attempt WHERE sending_id = s.id ORDER BY number DESC LIMIT 1) a ON true
     LEFT JOIN delivery_report r ON r.sending_id = s.id AND r.outcome = 'failed'
    WHERE s.status IN ('failed', 'pending') AND ${liesWithin('s.id')}
    ORDER BY s.status, s.created_at DESC, s.id LIMIT 50`,
);

const unheld = namedStatement<UnheldOffice>(
  'watchdog.unheld',
  `WITH RECURSIVE ${placesBelow}
   SELECT json_build_object('id', p.id, 'name', p.name, 'level', p.level) AS place, count(*)::int AS messages,
     (count(*) FILTER (WHERE NOT u.told_above))::int AS "toldNobody", max(u.found_at) AS "lastAt"
     FROM unheld_office u JOIN place p ON p.id = u.place_id
    WHERE u.producer_id IS NULL AND u.found_at > ocop_now() - interval '30 days' AND ($1::uuid[] IS NULL OR p.id IN (SELECT id FROM below))
    GROUP BY p.id ORDER BY 3 DESC, 4 DESC, p.id LIMIT 50`,
);

@Injectable()
export class PgWatchdogStore extends WatchdogStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async count() {
    const [counted] = await runNamed(this.dataSource, count);
    if (!counted) throw new Error('Counting answers one row');
    return counted;
  }

  override listUnheld(bounds: PlaceBounds) {
    return runNamed(this.dataSource, unheld, [bounds]);
  }

  override listTroubles(bounds: PlaceBounds) {
    return runNamed(this.dataSource, troubles, [bounds]);
  }
}
