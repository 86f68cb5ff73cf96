import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Res,
  UseGuards,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApiPaper,
  ApiWrite,
  Id,
  IdempotencyKey,
  PaperQuery,
  sendPaper,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { UnseenMarks } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { AddAnnex } from '../add-annex.js';
import { WriteSessionPapers } from '../write-session-papers.js';
import { AnnexBody } from './session.bodies.js';
import { AnnexesView, AnnexNumberView } from './session-papers.views.js';

const paperStatuses = {
  'session.not-found': 404,
  'session.not-sealed': 409,
  'session.minutes-not-kept': 409,
} as const;
const annexStatuses = {
  ...paperStatuses,
  'person.not-permitted': 403,
  'idempotency-key.reused': 422,
} as const;

@ApiTags('council-sessions')
@UseGuards(UnseenMarks)
@Controller('council-sessions/:id')
export class SessionPapersController {
  constructor(
    private readonly papers: WriteSessionPapers,
    private readonly addAnnex: AddAnnex,
  ) {}

  /** The minutes of a sealed session, as they were when it was sealed. */
  @Requires('ballot.readClosed')
  @Recorded('minutes.read')
  @Get('minutes')
  @ApiPaper()
  async minutes(
    @Id('id') sessionId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.papers.minutes(person, sessionId);
    return sendPaper(valueOrProblem(answer, paperStatuses), format, reply);
  }

  /** Products by members, with the sums that decide and the stars. */
  @Requires('ballot.readClosed')
  @Recorded('summary.read')
  @Get('summary')
  @ApiPaper()
  async summary(
    @Id('id') sessionId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.papers.summary(person, sessionId);
    return sendPaper(valueOrProblem(answer, paperStatuses), format, reply);
  }

  /** What corrects the minutes. */
  @Requires('ballot.readClosed')
  @Recorded('annexes.read')
  @Get('annexes')
  @ApiOkResponse({ type: AnnexesView })
  async annexes(@Id('id') sessionId: string, @SignedIn() person: SignedInPerson): Promise<AnnexesView> {
    return valueOrProblem(await this.papers.annexes(person, sessionId), paperStatuses);
  }

  @Requires('ballot.readClosed')
  @Recorded('annex.read')
  @Get('annexes/:number')
  @ApiParam({ name: 'number', schema: { type: 'integer' } })
  @ApiPaper()
  async annex(
    @Id('id') sessionId: string,
    @Param('number') number: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.papers.annex(person, sessionId, Number(number));
    const statuses = { ...paperStatuses, 'annex.not-found': 404 } as const;
    return sendPaper(valueOrProblem(answer, statuses), format, reply);
  }

  /** A correction. The minutes themselves stay as they were. */
  @Requires('councilSession.manage')
  @Post('annexes')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: AnnexNumberView })
  async correct(
    @Id('id') sessionId: string,
    @Body() { what, reason }: AnnexBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<AnnexNumberView> {
    return valueOrProblem(
      await this.addAnnex.execute({ sessionId, person, write, what, reason }),
      annexStatuses,
    );
  }
}
