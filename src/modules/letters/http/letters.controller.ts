import { Body, Controller, Get, HttpCode, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApiPaper,
  ApiWrite,
  Id,
  IdempotencyKey,
  idForm,
  instantForm,
  pageOf,
  PaperQuery,
  sendPaper,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { BatchAnswerView } from '../../batches/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { DiscardLetter } from '../discard-letter.js';
import { DraftLetter } from '../draft-letter.js';
import { FindLetters } from '../find-letters.js';
import { IssueLetter } from '../issue-letter.js';
import { UrgeLate } from '../urge-late.js';
import {
  DiscardBody,
  IssueBody,
  LatePlacesQuery,
  DraftLetterBody,
  LettersQuery,
  UrgingsBody,
} from './letter.bodies.js';
import { LateView, LetterAnswerView, LettersPage, LetterView, letterView } from './letter.views.js';

const byInstant = { draftedAt: instantForm, id: idForm };
const ofPlace = { 'place.not-found': 404, 'person.not-permitted': 403 } as const;
const ofLetter = {
  ...ofPlace,
  'letter.not-found': 404,
  'letter.ended': 409,
  'idempotency-key.reused': 422,
} as const;

@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(
    private readonly findLetters: FindLetters,
    private readonly draftLetter: DraftLetter,
    private readonly issueLetter: IssueLetter,
    private readonly discardLetter: DiscardLetter,
    private readonly urgeLate: UrgeLate,
  ) {}

  @Get()
  @Requires('letter.read')
  @ApiOkResponse({ type: LettersPage })
  async list(@Query() query: LettersQuery, @SignedIn() person: SignedInPerson): Promise<LettersPage> {
    const { placeId = null } = query;
    return pageOf(query, byInstant, (window) => this.findLetters.list(person, { placeId, ...window }));
  }

  /** The places directly below that are late today, and with how much. */
  @Get('late')
  @Requires('letter.write')
  @ApiOkResponse({ type: LateView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  async late(@Query() { placeId }: LatePlacesQuery, @SignedIn() person: SignedInPerson): Promise<LateView> {
    return valueOrProblem(await this.findLetters.late(person, placeId), ofPlace);
  }

  @Get(':id')
  @Requires('letter.read')
  @ApiOkResponse({ type: LetterView })
  @ApiNotFoundResponse({ description: 'letter.not-found' })
  async one(@Id('id') letterId: string, @SignedIn() person: SignedInPerson): Promise<LetterView> {
    return letterView(
      valueOrProblem(await this.findLetters.one(person, letterId), { 'letter.not-found': 404 }),
    );
  }

  @Get(':id/paper')
  @Requires('letter.read')
  @Recorded('letter.printed')
  @ApiPaper()
  @ApiNotFoundResponse({ description: 'letter.not-found' })
  async paper(
    @Id('id') letterId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.findLetters.paper(person, letterId);
    return sendPaper(valueOrProblem(found, { 'letter.not-found': 404 }), format, reply);
  }

  @Post()
  @Requires('letter.write')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: LetterAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found, letter.subject-unknown' })
  @ApiConflictResponse({ description: 'letter.nothing-to-tell' })
  async draft(
    @Body() { note, ...body }: DraftLetterBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<LetterAnswerView> {
    return valueOrProblem(await this.draftLetter.execute({ ...body, note: note ?? null, person, write }), {
      ...ofPlace,
      'letter.subject-unknown': 404,
      'letter.nothing-to-tell': 409,
      'idempotency-key.reused': 422,
    });
  }

  @Post(':id/issue')
  @HttpCode(200)
  @Requires('letter.write')
  @ApiWrite('creation')
  @ApiOkResponse({ type: LetterAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'letter.not-found' })
  @ApiConflictResponse({ description: 'letter.ended, letter.facts-changed, letter.number-taken' })
  @ApiUnprocessableEntityResponse({
    description: 'letter.signer-unknown, letter.before-its-draft, day.in-the-future',
  })
  async issue(
    @Id('id') letterId: string,
    @Body() { ...terms }: IssueBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<LetterAnswerView> {
    return valueOrProblem(await this.issueLetter.execute({ ...terms, letterId, person, write }), {
      ...ofLetter,
      'letter.facts-changed': 409,
      'letter.number-taken': 409,
      'letter.before-its-draft': 422,
      'letter.signer-unknown': 422,
      'day.in-the-future': 422,
    });
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Requires('letter.write')
  @ApiWrite('creation')
  @ApiOkResponse({ type: LetterAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'letter.not-found' })
  @ApiConflictResponse({ description: 'letter.ended' })
  async discard(
    @Id('id') letterId: string,
    @Body() { reason }: DiscardBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<LetterAnswerView> {
    return valueOrProblem(await this.discardLetter.execute({ letterId, reason, person, write }), ofLetter);
  }

  /** A letter to each of these places; they are written one after the other, and packed in one archive. */
  @Post('urgings')
  @Requires('letter.write')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: BatchAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiConflictResponse({ description: 'letter.not-late, batch.already-asked' })
  async urge(
    @Body() { note, issue, ...body }: UrgingsBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<BatchAnswerView> {
    return valueOrProblem(
      await this.urgeLate.execute({ ...body, note: note ?? null, issue: issue ?? null, person, write }),
      {
        ...ofPlace,
        'letter.not-late': 409,
        'batch.already-asked': 409,
        'idempotency-key.reused': 422,
      },
    );
  }
}
