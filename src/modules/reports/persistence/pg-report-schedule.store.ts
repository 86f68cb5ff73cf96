import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { remindedAt } from '../../../domain/calendar/reminder-plan.js';
import { reportMachine } from '../../../domain/report/report.machine.js';
import type { CalendarDay } from '../../../domain/shared/calendar-day.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import {
  inTransaction,
  isUniqueViolation,
  legalDay,
  namedStatement,
  runNamed,
} from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import { noRemarks } from '../no-remarks.js';
import type { ReportSchedule, ScheduleToDraft } from '../report-schedule.js';
import {
  ReportScheduleStore,
  type DraftsOfPeriod,
  type NewReportSchedule,
  type ScheduleEnded,
  type ScheduleExists,
  type ScheduleNotFound,
} from '../report-schedule.store.js';

const columns = `s.id, json_build_object('id', l.id, 'name', l.name, 'level', l.level) AS place, s.source,
  s.in_force_from AS "inForceFrom", s.ended_on AS "endedOn", CASE s.kind
    WHEN 'round' THEN json_build_object('kind', s.kind, 'roundId', s.round_id, 'year', (SELECT r.year FROM round r WHERE r.id = s.round_id),
      'due', json_build_object('on', s.due_on, 'counts', s.counts))
    WHEN 'yearly' THEN json_build_object('kind', s.kind, 'month', s.month, 'day', s.day, 'counts', s.counts)
    ELSE json_build_object('kind', s.kind, 'day', s.day, 'counts', s.counts) END AS terms`;
const listSchedules = namedStatement<ReportSchedule>(
  'report-schedule.list',
  `SELECT ${columns} FROM report_schedule s JOIN place l ON l.id = s.place_id WHERE $1::uuid[] IS NULL OR s.place_id = ANY($1)
    ORDER BY s.ended_on DESC NULLS FIRST, l.level DESC, l.name COLLATE "vi-x-icu", s.kind, s.id LIMIT 200`,
);
const findSchedule = namedStatement<ReportSchedule>(
  'report-schedule.find',
  `SELECT ${columns} FROM report_schedule s JOIN place l ON l.id = s.place_id WHERE s.id = $1`,
);
const toDraft = namedStatement<ScheduleToDraft>(
  'report-schedule.to-draft',
  `SELECT ${columns}, s.drafted_to AS "draftedTo", ocop_day(ocop_now()) AS today
     FROM report_schedule s JOIN place l ON l.id = s.place_id
    WHERE (s.ended_on IS NULL OR s.drafted_to IS NULL OR s.drafted_to < s.ended_on) AND (s.kind <> 'round' OR s.drafted_to IS NULL OR s.drafted_to >= ocop_day(ocop_now()))
    ORDER BY s.id`,
);

/** None where it was ended before that day, or is being ended. $1 schedule, $2 the last lawful day of what is drafted. */
const noteDrafted = namedStatement<{ readonly id: string }>(
  'report-schedule.note-drafted',
  `UPDATE report_schedule SET drafted_to = greatest(drafted_to, $2::date) WHERE id = $1 AND (ended_on IS NULL OR ended_on >= $2::date) RETURNING id`,
);

/** What is not sent and was due after its last day is due no more, until another letter asks for it. $1 schedule. */
const releaseReports = namedStatement<never>(
  'report-schedule.release-reports',
  `WITH released AS (
     UPDATE report b SET due_on = NULL FROM report_schedule s
      WHERE s.id = $1 AND b.schedule_id = s.id AND b.due_on > s.ended_on AND b.state IN ('draft', 'returned') RETURNING b.id
   )
   UPDATE outbox o SET status = 'cancelled' FROM released WHERE o.report_id = released.id AND o.kind = 'report' AND o.status = 'planned'`,
);

/** Whether a place below has no report of a period that it owes. $1 the place of the schedule, $2 kind, $3 period, $4 last lawful day. */
const lacks = namedStatement<{ readonly lacks: boolean }>(
  'report-schedule.lacks',
  `SELECT EXISTS (SELECT FROM place l WHERE l.parent_id = $1 AND $4::date BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')
     AND NOT EXISTS (SELECT FROM report b WHERE b.place_id = l.id AND b.kind = $2 AND b.period = $3 AND b.due_on IS NOT NULL)) AS lacks`,
);

/**
 * $1 schedule, $2 its place, $3 kind, $4 period, $5 year, $6 round, $7 last lawful day, $8 machine, $9 its version, $10 no
 * remarks, $11 days before, $12 the days they fire. The reports of the place itself, which are made of the others, may be
 * due by a letter from above; where a report was begun by hand before, or asked for by a letter that ended, the letter only gives it its day.
 */
const draftStatement = namedStatement<{ readonly drafted: number }>(
  'report-schedule.draft',
  `WITH drafted AS (
     INSERT INTO report (id, version, place_id, kind, period, year, round_id, schedule_id, due_on, machine_id, machine_version, state, remarks)
     SELECT gen_random_uuid(), 1, l.id, $3, $4, $5, $6::uuid, CASE WHEN l.id <> $2 THEN $1::uuid END, CASE WHEN l.id <> $2 THEN $7::date END,
            $8, $9, 'draft', $10::json
       FROM place l WHERE (l.id = $2 OR l.parent_id = $2) AND $7::date BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')
     ON CONFLICT (place_id, kind, period) DO UPDATE SET due_on = EXCLUDED.due_on, schedule_id = EXCLUDED.schedule_id
       WHERE report.due_on IS NULL AND EXCLUDED.due_on IS NOT NULL
     RETURNING id, place_id, due_on, xmax = 0 AS is_new
   ), begun AS (
     INSERT INTO report_step (report_id, number, action, from_state, to_state, place_id, taken_at, details)
     SELECT id, 1, 'begin', NULL, 'draft', place_id, ocop_now(), '{}' FROM drafted WHERE is_new
   ), reminded AS (
     INSERT INTO outbox (id, kind, template, audience, report_id, place_id, due_on, days_before, due_at)
     SELECT gen_random_uuid(), 'report', 'reportDue',
       (jsonb_build_array(jsonb_build_object('role', CASE l.level WHEN 'commune' THEN 'communeOfficer' ELSE 'coordinationOffice' END, 'level', l.level))
         || CASE WHEN m.days_before < 0 THEN jsonb_build_array(jsonb_build_object('role', 'coordinationOffice', 'level', u.level)) ELSE '[]' END)::json,
       d.id, d.place_id, d.due_on, m.days_before, (m.fires_on + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
      FROM drafted d JOIN place l ON l.id = d.place_id JOIN place u ON u.id = l.parent_id
     CROSS JOIN unnest($11::smallint[], $12::date[]) AS m (days_before, fires_on) WHERE d.due_on IS NOT NULL
   )
   SELECT count(*)::int AS drafted FROM drafted WHERE is_new`,
);

@Injectable()
export class PgReportScheduleStore extends ReportScheduleStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override list(placeIds: readonly string[] | null) {
    return runNamed(this.dataSource, listSchedules, [placeIds]);
  }

  override async find(id: string) {
    return (await runNamed(this.dataSource, findSchedule, [id]))[0] ?? null;
  }

  override issue(
    { id, placeId, terms, source, inForceFrom }: NewReportSchedule,
    { personId, write }: Writer,
  ) {
    const { kind } = terms;
    return this.writeOnce.run<{ readonly id: string }, ScheduleExists>(personId, write, async (manager) => {
      try {
        await manager.query(
          `INSERT INTO report_schedule (id, place_id, kind, day, month, round_id, due_on, counts, source, in_force_from, issued_by)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          [
            ...[
              id,
              placeId,
              kind,
              kind === 'round' ? null : terms.day,
              kind === 'yearly' ? terms.month : null,
            ],
            ...(kind === 'round'
              ? [terms.roundId, terms.due.on, terms.due.counts]
              : [null, null, terms.counts]),
            ...[source, inForceFrom, personId],
          ],
        );
      } catch (reason) {
        if (!isUniqueViolation(reason, 'one_schedule_of_a_kind_is_in_force')) throw reason;
        return refuse({ code: 'report-schedule.already-exists', kind });
      }
      return accept({ id });
    });
  }

  override end(id: string, { personId, write }: Writer) {
    type Refusal = ScheduleNotFound | ScheduleEnded;
    return this.writeOnce.run<{ readonly id: string }, Refusal>(personId, write, async (manager) => {
      const [row] = await manager.query<{ ended: string | null }[]>(
        `SELECT ended_on::text AS ended FROM report_schedule WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!row) return refuse<Refusal>({ code: 'report-schedule.not-found' });
      if (row.ended !== null) return refuse<Refusal>({ code: 'report-schedule.ended', on: row.ended });
      await manager.query(`UPDATE report_schedule SET ended_on = ocop_day(ocop_now()) WHERE id = $1`, [id]);
      await runNamed(manager, releaseReports, [id]);
      return accept({ id });
    });
  }

  override listToDraft() {
    return runNamed(this.dataSource, toDraft, []);
  }

  override async lacksSome(
    { place }: ScheduleToDraft,
    { kind, key }: DraftsOfPeriod['period'],
    lastDay: CalendarDay,
  ) {
    return (await runNamed(this.dataSource, lacks, [place.id, kind, key, lastDay]))[0]?.lacks ?? false;
  }

  override draft({ id, place }: ScheduleToDraft, { period, lastDay, reminders }: DraftsOfPeriod) {
    return inTransaction(this.dataSource, async (manager) => {
      // Two sweeps at once: the second finds every report already there.
      const [noted] = await runNamed(manager, noteDrafted, [id, lastDay]);
      if (!noted) return 0;
      const [row] = await runNamed(manager, draftStatement, [
        ...[id, place.id, period.kind, period.key, period.year, period.roundId, lastDay],
        ...[reportMachine.id, reportMachine.version, JSON.stringify(noRemarks)],
        reminders.map(({ daysBefore }) => daysBefore),
        reminders.map(({ firesOn }) => firesOn),
      ]);
      return row?.drafted ?? 0;
    });
  }
}
