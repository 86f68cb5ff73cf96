import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeClocks } from '../../../domain/dossier/clocks.js';
import { instant, namedStatement, runNamed, textList } from '../../../platform/database/index.js';
import type { LogEntry } from '../../papers/index.js';
import { LogStore, type LogQuestion } from '../log.store.js';
import { roundDayMoved } from './round-day.js';

const ofOffices = textList(officeClocks);

/**
 * $1 place, $2 its level, $3 first day, $4 the day behind the last. A dossier leaves with the first step into another stage;
 * names are those of its receipt;
 * its last day is the one that steps and new counts told last, or that stands where none did; without a lawful time, that of the
 * round which bound it last.
 */
const listStatement = namedStatement<LogEntry>(
  'one-stop.log',
  `SELECT x.words ->> 'product' AS product, x.words ->> 'producer' AS producer, x.words ->> 'commune' AS commune, ${instant('s.taken_at')} AS "receivedAt",
     CASE WHEN told.at IS NOT NULL THEN told."dueOn" WHEN here.clock IS NOT NULL THEN here.clock ->> 'dueOn'
       ELSE ((bound.day ->> 'on')::date - (bound.day ->> 'counts' = 'before')::int)::text END AS "dueOn",
     CASE WHEN here.clock -> 'stops' -> -1 ->> 'to' IS NULL THEN here.clock -> 'stops' -> -1 ->> 'reason' END AS "stoppedBy",
     (here.clock ->> 'missingYear')::int AS "missingYear",
     (SELECT a.details ->> 'appointedOn' FROM dossier_step a WHERE a.dossier_id = s.dossier_id AND a.action = 'apologise'
         AND a.number > s.number AND (e.number IS NULL OR a.number < e.number) ORDER BY a.number DESC LIMIT 1) AS "appointedOn",
     CASE WHEN e.number IS NOT NULL THEN json_build_object('at', ${instant('e.taken_at')}, 'action', e.action) END AS left
   FROM dossier d JOIN dossier_step s ON s.dossier_id = d.id
   JOIN dossier_step_words x ON x.dossier_id = s.dossier_id AND x.number = s.number
   LEFT JOIN LATERAL (SELECT x.number, x.action, x.taken_at FROM dossier_step x WHERE x.dossier_id = s.dossier_id AND x.number > s.number
       AND split_part(x.to_state, '.', 1) <> split_part(s.to_state, '.', 1) ORDER BY x.number LIMIT 1) e ON true
   LEFT JOIN LATERAL (SELECT * FROM (
       SELECT t.taken_at AS at, k ->> 'dueOn' AS "dueOn" FROM dossier_step t CROSS JOIN LATERAL json_array_elements(t.details -> 'clocks') k
        WHERE t.dossier_id = s.dossier_id AND t.number >= s.number AND (e.number IS NULL OR t.number < e.number) AND k ->> 'kind' IN ${ofOffices}
       UNION ALL
       SELECT i.reissued_at, i.due_after::text FROM deadline_reissue i
        WHERE i.dossier_id = s.dossier_id AND i.kind IN ${ofOffices} AND i.reissued_at > s.taken_at AND (e.number IS NULL OR i.reissued_at < e.taken_at)
     ) each ORDER BY at DESC LIMIT 1) told ON true
   LEFT JOIN LATERAL (SELECT k AS clock FROM json_array_elements(d.clocks) k
       WHERE e.number IS NULL AND k ->> 'kind' IN ${ofOffices} LIMIT 1) here ON true
   LEFT JOIN LATERAL (SELECT coalesce(${roundDayMoved(`coalesce(e.taken_at, 'infinity')`)}, (w.words -> 'roundDay')::jsonb) AS day
      FROM (SELECT b.* FROM dossier_step b WHERE b.dossier_id = d.id AND (e.number IS NULL OR b.number < e.number) ORDER BY b.number DESC LIMIT 1) s
      JOIN dossier_step_words w ON w.dossier_id = s.dossier_id AND w.number = s.number) bound ON true
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
