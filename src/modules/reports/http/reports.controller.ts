import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ReportAction } from '../../../domain/report/report-facts.js';
import { editionOf } from '../../../domain/report/report-content.js';
import { tablesOf } from '../../../domain/report/report-tables.js';
import {
  ApiPaper,
  ApiSheet,
  ApiWrite,
  Id,
  IdempotencyKey,
  idForm,
  IfMatch,
  instantForm,
  pageOf,
  PaperQuery,
  Problem,
  sendPaper,
  sendSheet,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { BeginReport } from '../begin-report.js';
import { FindReports } from '../find-reports.js';
import { TakeReportStep } from '../take-report-step.js';
import { WriteReportPapers } from '../write-report-papers.js';
import { beganOf, BeginReportBody, reportBodies, reportEvent, ReportsQuery } from './report.bodies.js';
import { ReportAnswerView, ReportsPage, ReportView } from './report.views.js';

const newestFirst = { createdAt: instantForm, id: idForm };
const bodies = [...new Set(Object.values(reportBodies))];
const notFound = { 'report.not-found': 404 } as const;
const stepStatuses = {
  ...notFound,
  'report.machine-unknown': 409,
  'report.action-not-available': 409,
  'person.not-permitted': 403,
  'version.stale': 412,
  'idempotency-key.reused': 422,
  'report.waiting-below': 409,
  'report.above-missing': 409,
  'report.above-closed': 409,
  'reason.missing': 422,
} as const;

@ApiTags('reports')
@ApiExtraModels(...bodies)
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly findReports: FindReports,
    private readonly beginReport: BeginReport,
    private readonly takeStep: TakeReportStep,
    private readonly papers: WriteReportPapers,
  ) {}

  @Get()
  @Requires('report.read')
  @ApiOkResponse({ type: ReportsPage })
  async list(@Query() query: ReportsQuery, @SignedIn() person: SignedInPerson): Promise<ReportsPage> {
    const { placeId = null, kind = null } = query;
    return pageOf(query, newestFirst, (window) =>
      this.findReports.list(person, { placeId, kind, ...window }),
    );
  }

  @Get(':id')
  @Requires('report.read')
  @VersionAsETag()
  @ApiOkResponse({ type: ReportView })
  @ApiNotFoundResponse({ description: 'report.not-found' })
  async one(@Id('id') reportId: string, @SignedIn() person: SignedInPerson): Promise<ReportView> {
    const report = valueOrProblem(await this.findReports.one(person, reportId), notFound);
    const { sent, content } = report;
    const { figures, merged: _, edition: _edition, since, ...told } = content;
    return {
      ...report,
      content: {
        ...told,
        since: since && { isNewYear: false, ...since },
        tables: tablesOf(figures, editionOf(content)),
      },
      sent: sent && { number: sent.number, digest: sent.digest },
    };
  }

  @Post()
  @Requires('report.write')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: ReportAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found, round.not-found' })
  @ApiConflictResponse({ description: 'report.already-begun' })
  @ApiUnprocessableEntityResponse({ description: 'report.period-unknown' })
  async begin(
    @Body() body: BeginReportBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ReportAnswerView> {
    const wish = { placeId: body.placeId, of: beganOf(body), person, write };
    return valueOrProblem(await this.beginReport.execute(wish), {
      'place.not-found': 404,
      'round.not-found': 404,
      'person.not-permitted': 403,
      'report.period-unknown': 422,
      'report.already-begun': 409,
      'idempotency-key.reused': 422,
    });
  }

  @Post(':id/steps/:action')
  @HttpCode(200)
  @Requires('report.act')
  @ApiParam({ name: 'action', enum: Object.keys(reportBodies) })
  @ApiWrite('change')
  @ApiBody({ schema: { oneOf: bodies.map((body) => ({ $ref: getSchemaPath(body) })) } })
  @ApiOkResponse({ type: ReportAnswerView })
  async take(
    @Id('id') reportId: string,
    @Param('action') action: string,
    @Body() body: unknown,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ReportAnswerView> {
    const event = reportEvent(knownAction(action), body);
    return valueOrProblem(
      await this.takeStep.execute({ reportId, version, event, person, write }),
      stepStatuses,
    );
  }

  /** As an official paper: as it was sent, or a draft with the numbers of this moment. */
  @Get(':id/paper')
  @Requires('report.read')
  @Recorded('report.printed')
  @ApiPaper()
  async paper(
    @Id('id') reportId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendPaper(valueOrProblem(await this.papers.paper(person, reportId), notFound), format, reply);
  }

  /** Its tables as a spreadsheet. */
  @Get(':id/spreadsheet')
  @Requires('report.read')
  @Recorded('report.exported')
  @ApiSheet()
  async spreadsheet(
    @Id('id') reportId: string,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(valueOrProblem(await this.papers.tables(person, reportId), notFound), reply);
  }
}

function knownAction(action: string): ReportAction {
  if (Object.hasOwn(reportBodies, action)) return action as ReportAction;
  throw new Problem(404, 'action.unknown');
}
