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
import { ImpartialOffice, ImpartialReader, UnseenMarks } from '../../conflicts/index.js';
import { AnnexBody, AnnexesView, AnnexNumberView } from '../../council-sessions/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { CorrectOpinions } from '../correct-opinions.js';
import { WriteOpinionPapers } from '../write-opinion-papers.js';
import { closedStatuses } from './ballot.statuses.js';

const statuses = { ...closedStatuses, 'panel.without-opinions': 409 } as const;

/** What opinions asked in writing leave on paper. */
@ApiTags('ballots')
@UseGuards(ImpartialReader, ImpartialOffice, UnseenMarks)
@Controller('dossiers/:id/panels/:panelId')
export class OpinionPapersController {
  constructor(
    private readonly papers: WriteOpinionPapers,
    private readonly correctOpinions: CorrectOpinions,
  ) {}

  /** Of opinions asked in writing: who was asked, what came back, and the result. */
  @Requires('ballot.readClosed')
  @Recorded('ballots.read')
  @Get('minutes')
  @ApiPaper()
  async minutes(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.papers.minutes({ dossierId, panelId, person });
    return sendPaper(valueOrProblem(answer, { ...statuses, 'panel.not-in-ledger': 409 }), format, reply);
  }

  /** What corrects these minutes. */
  @Requires('ballot.readClosed')
  @Recorded<AnnexesView>('annexes.read', ({ items }) => items.length > 0)
  @Get('annexes')
  @ApiOkResponse({ type: AnnexesView })
  async annexes(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<AnnexesView> {
    return valueOrProblem(await this.papers.annexes({ dossierId, panelId, person }), statuses);
  }

  @Requires('ballot.readClosed')
  @Recorded('annex.read')
  @Get('annexes/:number')
  @ApiParam({ name: 'number', schema: { type: 'integer' } })
  @ApiPaper()
  async annex(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @Param('number') number: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.papers.annex({ dossierId, panelId, person }, Number(number));
    return sendPaper(valueOrProblem(answer, { ...statuses, 'annex.not-found': 404 }), format, reply);
  }

  /** A correction. The minutes themselves stay as they were. */
  @Requires('councilSession.manage')
  @Post('annexes')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: AnnexNumberView })
  async correct(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @Body() { what, reason }: AnnexBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<AnnexNumberView> {
    return valueOrProblem(
      await this.correctOpinions.execute({ dossierId, panelId, person, write, what, reason }),
      { ...statuses, 'person.not-permitted': 403, 'idempotency-key.reused': 422 },
    );
  }
}
