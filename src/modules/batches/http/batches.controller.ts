import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FileStore } from '../../../platform/files/index.js';
import {
  attachmentNamed,
  downloadHeaders,
  Id,
  idForm,
  instantForm,
  pageOf,
  PageQuery,
  Problem,
  valueOrProblem,
} from '../../../platform/http/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { FindBatches } from '../find-batches.js';
import { BatchesPage, batchView, BatchWithFailuresView, batchWithFailuresView } from './batch.views.js';

const byInstant = { askedAt: instantForm, id: idForm };

@ApiTags('batches')
@Controller('batches')
export class BatchesController {
  constructor(
    private readonly findBatches: FindBatches,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Requires('batch.own')
  @ApiOkResponse({ type: BatchesPage })
  async list(@Query() query: PageQuery, @SignedIn() person: SignedInPerson): Promise<BatchesPage> {
    const { items, next } = await pageOf(query, byInstant, (window) => this.findBatches.list(person, window));
    return { items: items.map(batchView), next };
  }

  @Get(':id')
  @Requires('batch.own')
  @ApiOkResponse({ type: BatchWithFailuresView })
  @ApiNotFoundResponse({ description: 'batch.not-found' })
  async one(@Id('id') batchId: string, @SignedIn() person: SignedInPerson): Promise<BatchWithFailuresView> {
    const { failures, ...batch } = await this.find(batchId, person);
    return batchWithFailuresView(batch, failures);
  }

  @Get(':id/file')
  @Requires('batch.own')
  @Recorded('batch.exported')
  @ApiProduces('application/octet-stream')
  @ApiNotFoundResponse({ description: 'batch.not-found, batch.without-file' })
  async file(
    @Id('id') batchId: string,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { output } = await this.find(batchId, person);
    if (!output) throw Problem.refused(404, [{ code: 'batch.without-file' }]);
    void reply.headers(downloadHeaders);
    return new StreamableFile(await this.files.open(output.sha256), {
      type: output.mediaType,
      length: output.size,
      disposition: attachmentNamed(output.fileName),
    });
  }

  private async find(batchId: string, person: SignedInPerson) {
    return valueOrProblem(await this.findBatches.one(person, batchId), { 'batch.not-found': 404 });
  }
}
