import { Controller, Get, HttpCode, Post, Req, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sitePhotoKind } from '../../../domain/dossier/verification.rules.js';
import { FileStore } from '../../../platform/files/index.js';
import {
  ApiWrite,
  attachmentNamed,
  downloadHeaders,
  Id,
  IdempotencyKey,
  IfMatch,
  Problem,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { ImpartialReader } from '../../conflicts/index.js';
import { ActionAnswerView, stepStatuses } from '../../dossiers/index.js';
import { Recorded } from '../../ledger/index.js';
import {
  Requires,
  RequiresDossierAction,
  SignedIn,
  scopeOf,
  type SignedInPerson,
} from '../../people/index.js';
import { AttachEvidence } from '../attach-evidence.js';
import { EvidenceStore } from '../evidence.store.js';
import { fileStatuses, uploadIn } from './upload-in.js';

const uploadStatuses = { ...stepStatuses, ...fileStatuses } as const;

@ApiTags('evidence')
@Controller('dossiers/:id/evidence')
export class EvidenceController {
  constructor(
    private readonly attachEvidence: AttachEvidence,
    private readonly store: EvidenceStore,
    private readonly files: FileStore,
  ) {}

  @RequiresDossierAction({ action: 'attachEvidence' })
  @Post()
  @HttpCode(200)
  @ApiWrite('change')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    description: 'The field `kind` first, then the file.',
    schema: {
      type: 'object',
      required: ['kind', 'file'],
      properties: { kind: { type: 'string' }, file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: ActionAnswerView })
  async attach(
    @Id('id') dossierId: string,
    @Req() request: FastifyRequest,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() { key }: WriteKey,
  ) {
    const action = 'attachEvidence';
    const upload = await uploadIn(request, null);
    return valueOrProblem(
      await this.attachEvidence.execute({ action, dossierId, version, ...upload, person, key }),
      uploadStatuses,
    );
  }

  @RequiresDossierAction({ action: 'attachSitePhoto' })
  @Post('site-photos')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    description: 'A picture of a check on the spot; the check then names it.',
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: ActionAnswerView })
  async attachSitePhoto(
    @Id('id') dossierId: string,
    @Req() request: FastifyRequest,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() { key }: WriteKey,
  ) {
    const action = 'attachSitePhoto';
    const upload = await uploadIn(request, sitePhotoKind);
    return valueOrProblem(
      await this.attachEvidence.execute({ action, dossierId, version, ...upload, person, key }),
      uploadStatuses,
    );
  }

  @Requires('dossier.read')
  @UseGuards(ImpartialReader)
  @Get(':evidenceId')
  @Recorded('evidence.read')
  @ApiProduces('application/octet-stream')
  async download(
    @Id('id') dossierId: string,
    @Id('evidenceId') evidenceId: string,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.store.find(dossierId, evidenceId, scopeOf(person));
    if (!found) throw Problem.refused(404, [{ code: 'evidence.not-found' }]);
    void reply.headers(downloadHeaders);
    return new StreamableFile(await this.files.open(found.sha256), {
      type: found.mediaType,
      length: found.size,
      disposition: attachmentNamed(found.fileName),
    });
  }
}
