import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { noticeOfReportStep } from '../../../domain/report/report-notices.js';
import { reportMachine } from '../../../domain/report/report.machine.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type KeyReused, type Writer } from '../../people/index.js';
import { noRemarks } from '../no-remarks.js';
import type { NewReport, Report } from '../report.js';
import {
  ReportStore,
  type ReportAnswer,
  type ReportExists,
  type ReportNotFound,
  type ReportQuestion,
  type ReportStale,
  type ReportWish,
} from '../report.store.js';
import {
  addStep,
  findReport,
  findRoundYear,
  listAwaited,
  listReports,
  lockReports,
  tellReportStep,
} from './report.statements.js';

@Injectable()
export class PgReportStore extends ReportStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override list({ reach, placeId, kind, take, after }: ReportQuestion) {
    const [afterAt = null, afterId = null] = after ?? [];
    return runNamed(this.dataSource, listReports, [reach, placeId, kind, afterAt, afterId, take]);
  }

  override listAwaited(placeIds: readonly string[]) {
    return runNamed(this.dataSource, listAwaited, [placeIds]);
  }

  override async find(reportId: string) {
    return (await runNamed(this.dataSource, findReport, [reportId]))[0] ?? null;
  }

  override async findRoundYear(roundId: string, placeId: string) {
    return (await runNamed(this.dataSource, findRoundYear, [roundId, placeId]))[0]?.year ?? null;
  }

  override begin({ id, placeId, kind, key, year, roundId }: NewReport, by: Writer) {
    const { id: machine, version } = reportMachine;
    return this.writeOnce.run<ReportAnswer, ReportExists>(by.personId, by.write, async (manager) => {
      try {
        await manager.query(
          `INSERT INTO report (id, version, place_id, kind, period, year, round_id, machine_id, machine_version, state, remarks)
           VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9)`,
          [id, placeId, kind, key, year, roundId, machine, version, JSON.stringify(noRemarks)],
        );
      } catch (reason) {
        if (!isUniqueViolation(reason, 'report_place_id_kind_period_key')) throw reason;
        return refuse({ code: 'report.already-begun', period: key });
      }
      await manager.query(addStep, [id, 1, 'begin', null, 'draft', placeId, by.personId, '{}']);
      return accept({ id, version: 1, state: 'draft' });
    });
  }

  override take<R extends { readonly code: string }>(
    { reportId, version, event, content, by }: ReportWish,
    decide: (report: Report) => Outcome<string, R>,
  ): Promise<Outcome<ReportAnswer, R | ReportNotFound | ReportStale | KeyReused>> {
    type Refusal = R | ReportNotFound | ReportStale;
    return this.writeOnce.run<ReportAnswer, Refusal>(by.personId, by.write, async (manager) => {
      await manager.query(lockReports, [reportId]);
      const [report] = await runNamed(manager, findReport, [reportId]);
      if (!report) return refuse<Refusal>({ code: 'report.not-found' });
      if (report.version !== version)
        return refuse<Refusal>({ code: 'version.stale', current: report.version });
      const decided = decide(report);
      if (!decided.ok) return decided;
      const state = decided.value;
      const number = report.version + 1;
      if (content)
        await manager.query(
          `INSERT INTO report_sending (report_id, number, sent_at, content) VALUES ($1, $2, ocop_now(), $3::jsonb)`,
          [reportId, number, JSON.stringify(content)],
        );
      await manager.query(
        `UPDATE report SET version = $2, state = $3, remarks = coalesce($4::json, remarks),
           merged_into_id = CASE WHEN $3 = 'merged' THEN $5::uuid END,
           first_sent_at = CASE WHEN $6 THEN coalesce(first_sent_at, ocop_now()) ELSE first_sent_at END WHERE id = $1`,
        [
          ...[reportId, number, state, event.type === 'write' ? JSON.stringify(event.input) : null],
          ...[report.reportAbove?.id ?? null, event.type === 'send'],
        ],
      );
      const isAbove = event.type === 'merge' || event.type === 'return';
      const placeId = (isAbove ? report.placeAbove : null)?.id ?? report.place.id;
      await manager.query(addStep, [
        ...[reportId, number, event.type, report.state, state, placeId, by.personId],
        JSON.stringify(event.input),
      ]);
      const notice = noticeOfReportStep(event.type, report.place.level, report.placeAbove?.level ?? null);
      if (notice)
        await runNamed(manager, tellReportStep, [reportId, notice.template, JSON.stringify(notice.audience)]);
      // What the report above is made of has changed: whoever has read it has read it before.
      if (report.reportAbove && (event.type === 'merge' || report.state === 'merged'))
        await touchAbove(manager, report, event.type === 'merge' ? 'takeIn' : 'giveBack', by);
      return accept({ id: reportId, version: number, state });
    });
  }
}

async function touchAbove(
  manager: EntityManager,
  { id, place, placeAbove, reportAbove }: Report,
  action: 'takeIn' | 'giveBack',
  { personId }: Writer,
): Promise<void> {
  if (!reportAbove || !placeAbove) return;
  const [above] = await manager.query<{ version: number }[]>(
    `WITH touched AS (UPDATE report SET version = version + 1 WHERE id = $1 RETURNING version) SELECT version FROM touched`,
    [reportAbove.id],
  );
  const details = JSON.stringify({ reportId: id, placeName: place.name });
  const { state } = reportAbove;
  await manager.query(addStep, [
    ...[reportAbove.id, above?.version, action, state, state, placeAbove.id, personId, details],
  ]);
}
