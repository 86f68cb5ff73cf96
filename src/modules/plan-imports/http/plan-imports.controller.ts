import { Controller, Get, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ApiWrite,
  attachmentNamed,
  Id,
  IdempotencyKey,
  Problem,
  sendSheet,
  textProblems,
  valueOrProblem,
} from '../../../platform/http/index.js';
import { sheetMediaType } from '../../../platform/printing/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { BatchAnswerView } from '../../batches/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { planStatuses } from '../../plans/index.js';
import { FindImport } from '../find-import.js';
import { csvTemplate, templateName, templateTable } from '../import-template.js';
import { ReadImport } from '../read-import.js';
import { TakeOver } from '../take-over.js';
import { ImportTemplateQuery } from './import-template.query.js';
import { PlanImportAnswerView, PlanImportView, planImportView } from './plan-import.views.js';

const uploadStatuses = {
  ...planStatuses,
  'file.empty': 422,
  'import.file-damaged': 422,
  'import.columns-missing': 422,
  'import.columns-twice': 422,
  'import.no-rows': 422,
  'import.too-many-rows': 422,
  'file.too-large': 413,
  'file.type-differs': 415,
  'import.file-unsupported': 415,
} as const;

@ApiTags('plans')
@Controller('plans')
export class PlanImportsController {
  constructor(
    private readonly readImport: ReadImport,
    private readonly findImport: FindImport,
    private readonly takeOver: TakeOver,
  ) {}

  /** The spreadsheet to fill in. */
  @Get('import-template')
  @Requires('plan.write')
  @ApiProduces('text/csv', sheetMediaType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(
    @Query() { format = 'csv' }: ImportTemplateQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (format === 'xlsx') return sendSheet({ tables: [templateTable], fileName: templateName }, reply);
    return new StreamableFile(Buffer.from(csvTemplate()), {
      type: 'text/csv; charset=utf-8',
      disposition: attachmentNamed(`${templateName}.csv`),
    });
  }

  /** Reads a spreadsheet (.xlsx, .csv); nothing of it stands in the plan until it is confirmed. */
  @Post(':id/imports')
  @Requires('plan.write')
  @ApiWrite('creation')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: PlanImportAnswerView })
  @ApiNotFoundResponse({ description: 'plan.not-found' })
  @ApiUnprocessableEntityResponse({
    description:
      'file.empty, import.columns-missing, import.columns-twice, import.no-rows, import.too-many-rows',
  })
  async upload(
    @Id('id') planId: string,
    @Req() request: FastifyRequest,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() { key }: WriteKey,
  ): Promise<PlanImportAnswerView> {
    const file = await fileIn(request);
    return valueOrProblem(await this.readImport.execute({ planId, ...file, person, key }), uploadStatuses);
  }

  @Get(':id/imports/:importId')
  @Requires('plan.read')
  @ApiOkResponse({ type: PlanImportView })
  @ApiNotFoundResponse({ description: 'import.not-found' })
  async one(
    @Id('id') planId: string,
    @Id('importId') importId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<PlanImportView> {
    const found = await this.findImport.one(person, planId, importId);
    return planImportView(valueOrProblem(found, { 'import.not-found': 404 }));
  }

  /** Takes the good rows over; it goes on by itself. */
  @Post(':id/imports/:importId/confirm')
  @Requires('plan.write')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: BatchAnswerView })
  @ApiNotFoundResponse({ description: 'import.not-found' })
  @ApiConflictResponse({
    description: 'plan.action-not-available, import.no-good-rows, batch.already-asked',
  })
  async confirm(
    @Id('id') planId: string,
    @Id('importId') importId: string,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<BatchAnswerView> {
    return valueOrProblem(await this.takeOver.confirm({ importId, planId, person, write }), {
      ...planStatuses,
      'import.not-found': 404,
      'import.no-good-rows': 409,
      'batch.already-asked': 409,
    });
  }
}

/** The one file of a multipart body. Throws bad input naming what is wrong. */
async function fileIn(request: FastifyRequest) {
  if (!request.isMultipart()) throw new Problem(415, 'body.type-unsupported');
  const part = await request.file();
  if (!part) throw Problem.badInput([{ path: 'file', code: 'field.missing' }]);
  const named = part.filename !== '' && part.filename.length <= 255;
  const errors = named
    ? textProblems(part.filename, 'file')
    : [{ path: 'file', code: 'file.name-malformed' }];
  if (errors.length > 0) {
    part.file.resume();
    throw Problem.badInput(errors);
  }
  return { fileName: part.filename, content: part.file };
}
