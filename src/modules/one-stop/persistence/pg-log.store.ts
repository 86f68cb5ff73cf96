import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { LogEntry } from '../../papers/index.js';
import { LogStore, type LogQuestion } from '../log.store.js';

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** $1 place, $2 its level, $3 first day, $4 the day behind the last. A dossier leaves with the first step into another stage. */
const listStatement = namedStatement<LogEntry>(
  'one-stop.log',
  `SELECT p.name AS product, pr.name AS producer, c.name AS commune, ${instant('s.taken_at')} AS "receivedAt",
     (SELECT k ->> 'dueOn' FROM json_array_elements(s.details -> 'clocks') k WHERE k ->> 'kind' <> 'supplementAnswer' LIMIT 1) AS "dueOn",
     (SELECT a.details ->> 'appointedOn' FROM dossier_step a WHERE a.dossier_id = s.dossier_id AND a.action = 'apologise'
         AND a.number > s.number AND (e.number IS NULL OR a.number < e.number) ORDER BY a.number DESC LIMIT 1) AS "appointedOn",
     CASE WHEN e.number IS NOT NULL THEN json_build_object('at', ${instant('e.taken_at')}, 'action', e.action) END AS left
   FROM dossier d JOIN dossier_step s ON s.dossier_id = d.id
   JOIN product p ON p.id = d.product_id JOIN producer pr ON pr.id = d.producer_id JOIN place c ON c.id = d.commune_id
   LEFT JOIN LATERAL (SELECT x.number, x.action, x.taken_at FROM dossier_step x WHERE x.dossier_id = s.dossier_id AND x.number > s.number
       AND split_part(x.to_state, '.', 1) <> split_part(s.to_state, '.', 1) ORDER BY x.number LIMIT 1) e ON true
  WHERE $1::uuid = CASE $2::text WHEN 'commune' THEN d.commune_id WHEN 'district' THEN d.district_id ELSE d.province_id END
    AND s.action = CASE $2::text WHEN 'commune' THEN 'submit' ELSE 'receive' END AND split_part(s.to_state, '.', 1) = $2::text
    AND ocop_day(s.taken_at) >= $3::date AND ocop_day(s.taken_at) < $4::date
  ORDER BY s.taken_at, d.id`,
);

const nowStatement = namedStatement<{ readonly at: string }>(
  'one-stop.now',
  `SELECT ${instant('ocop_now()')} AS at`,
);

@Injectable()
export class PgLogStore extends LogStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override list({ place, from, until }: LogQuestion) {
    return runNamed(this.dataSource, listStatement, [place.id, place.level, from, until]);
  }

  override async now(): Promise<string> {
    const [row] = await runNamed(this.dataSource, nowStatement, []);
    if (!row) throw new Error('The database does not tell the time');
    return row.at;
  }
}
