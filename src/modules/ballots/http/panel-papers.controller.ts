import { Controller, Get, Query, Res, UseGuards, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiPaper, Id, PaperQuery, sendPaper, valueOrProblem } from '../../../platform/http/index.js';
import { ImpartialOffice, ImpartialReader, UnseenMarks } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { WritePapers } from '../write-papers.js';
import { closedStatuses } from './ballot.statuses.js';

@ApiTags('ballots')
@Controller('dossiers/:id/panels/:panelId')
export class PanelPapersController {
  constructor(private readonly papers: WritePapers) {}

  /** One member's scoring sheet, to be signed: to its voter once it is cast, to others once the panel is closed. */
  @Requires('ballot.readClosed')
  @UseGuards(ImpartialReader, ImpartialOffice, UnseenMarks)
  @Recorded('ballots.read')
  @Get('ballots/:personId/sheet')
  @ApiPaper()
  async sheet(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @Id('personId') voterId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.papers.ballot({ dossierId, panelId, person }, voterId);
    const statuses = { ...closedStatuses, 'ballot.not-found': 404 };
    return sendPaper(valueOrProblem(answer, statuses), format, reply);
  }

  /** The explanation as it is told to this reader. */
  @Requires('dossier.read')
  @UseGuards(ImpartialReader, UnseenMarks)
  @Recorded('explanation.read')
  @Get('explanation/paper')
  @ApiPaper()
  async explanation(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.papers.explanation({ dossierId, panelId, person });
    return sendPaper(valueOrProblem(answer, closedStatuses), format, reply);
  }
}
