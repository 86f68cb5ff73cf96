import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileStore } from '../../../platform/files/index.js';
import {
  ApiWrite,
  attachmentNamed,
  downloadHeaders,
  Id,
  IdempotencyKey,
  IfMatch,
  pageOf,
  Problem,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { fileStatuses, uploadIn } from '../../evidence/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { AttachPhoto } from '../attach-photo.js';
import { FindFollowUps } from '../find-follow-ups.js';
import { TakeFollowUpStep, type FollowUpStepAction } from '../take-follow-up-step.js';
import { byDueDay } from './by-due-day.js';
import { FollowUpsQuery } from './follow-up-call.bodies.js';
import { followUpBodies, followUpEvent } from './follow-up.bodies.js';
import {
  FollowUpAnswerView,
  followUpListItemView,
  FollowUpsPage,
  followUpView,
  FollowUpView,
} from './follow-up.views.js';

const bodies = [...new Set(Object.values(followUpBodies))];
const stepStatuses = {
  'follow-up.not-found': 404,
  'follow-up.machine-unknown': 409,
  'follow-up.action-not-available': 409,
  'person.not-permitted': 403,
  'version.stale': 412,
  'idempotency-key.reused': 422,
  'follow-up.person-unknown': 422,
  'follow-up.nothing-done': 422,
  'follow-up.entry-unknown': 404,
  'follow-up.photo-unknown': 422,
  'follow-up.not-a-photo': 415,
  'entry.days-out-of-order': 422,
  'entry.place-missing': 422,
  'entry.value-without-contract': 422,
  'recheck.condition-missing': 422,
  'recheck.condition-unknown': 422,
  'recheck.condition-twice': 422,
  'recheck.finding-undescribed': 422,
  'recheck.paper-missing': 422,
  'recheck.before-recognition': 422,
  'recheck.not-checked': 409,
  'recheck.conditions-broken': 422,
  'recheck.ground-missing': 422,
  'recheck.revocation-demanded': 422,
  'recheck.star-not-lower': 422,
  'recheck.basis-missing': 422,
  'recheck.own-proposal': 403,
  'recheck.decision-before-proposal': 422,
  'decision.number-missing': 422,
  'recheck.certificate-lapsed': 409,
  'recheck.certificate-revoked': 409,
  'recheck.finding-undecided': 409,
  'reason.missing': 422,
  'day.in-the-future': 422,
} as const;
const photoKind = 'follow-up-photo';

@ApiTags('follow-ups')
@ApiExtraModels(...bodies)
@Controller('follow-ups')
export class FollowUpsController {
  constructor(
    private readonly findFollowUps: FindFollowUps,
    private readonly takeStep: TakeFollowUpStep,
    private readonly attachPhoto: AttachPhoto,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Requires('followUp.read')
  @ApiOkResponse({ type: FollowUpsPage })
  async list(@Query() query: FollowUpsQuery, @SignedIn() person: SignedInPerson): Promise<FollowUpsPage> {
    const { callId = null, dossierId = null, productId = null, open = false } = query;
    const { items, next } = await pageOf(query, byDueDay, (window) =>
      this.findFollowUps.list(person, { callId, dossierId, productId, open, ...window }),
    );
    return { items: items.map(followUpListItemView), next };
  }

  @Get(':id')
  @Requires('followUp.read')
  @Recorded('follow-up.read')
  @VersionAsETag()
  @ApiOkResponse({ type: FollowUpView })
  @ApiNotFoundResponse({ description: 'follow-up.not-found' })
  async one(@Id('id') followUpId: string, @SignedIn() person: SignedInPerson): Promise<FollowUpView> {
    return followUpView(
      valueOrProblem(await this.findFollowUps.one(person, followUpId), { 'follow-up.not-found': 404 }),
    );
  }

  @Post(':id/steps/:action')
  @HttpCode(200)
  @Requires('followUp.act')
  @ApiParam({ name: 'action', enum: Object.keys(followUpBodies) })
  @ApiWrite('change')
  @ApiBody({ schema: { oneOf: bodies.map((body) => ({ $ref: getSchemaPath(body) })) } })
  @ApiOkResponse({ type: FollowUpAnswerView })
  async take(
    @Id('id') followUpId: string,
    @Param('action') action: string,
    @Body() body: unknown,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<FollowUpAnswerView> {
    const event = followUpEvent(knownAction(action), body);
    return valueOrProblem(
      await this.takeStep.execute({ followUpId, version, event, person, write }),
      stepStatuses,
    );
  }

  @Post(':id/photos')
  @HttpCode(200)
  @Requires('followUp.carryOut')
  @ApiWrite('change')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    description: 'A picture of what was done; an entry then names it.',
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: FollowUpAnswerView })
  async attach(
    @Id('id') followUpId: string,
    @Req() request: FastifyRequest,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() { key }: WriteKey,
  ): Promise<FollowUpAnswerView> {
    const { fileName, content } = await uploadIn(request, photoKind);
    return valueOrProblem(
      await this.attachPhoto.execute({ followUpId, version, fileName, content, person, key }),
      { ...stepStatuses, ...fileStatuses },
    );
  }

  @Get(':id/photos/:photoId')
  @Requires('followUp.read')
  @Recorded('follow-up.read')
  @ApiProduces('application/octet-stream')
  async photo(
    @Id('id') followUpId: string,
    @Id('photoId') photoId: string,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = valueOrProblem(await this.findFollowUps.photo(person, followUpId, photoId), {
      'follow-up.photo-not-found': 404,
    });
    void reply.headers(downloadHeaders);
    return new StreamableFile(await this.files.open(found.sha256), {
      type: found.mediaType,
      length: found.size,
      disposition: attachmentNamed(found.fileName),
    });
  }
}

function knownAction(action: string): FollowUpStepAction {
  if (Object.hasOwn(followUpBodies, action)) return action as FollowUpStepAction;
  throw new Problem(404, 'action.unknown');
}
