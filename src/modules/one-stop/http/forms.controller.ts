import { Controller, Get, Param, Query, Res, UseGuards, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiPaper, Id, PaperQuery, sendPaper, valueOrProblem } from '../../../platform/http/index.js';
import { ImpartialReader, UnseenMarks } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { WriteForms } from '../write-forms.js';
import { FormsView } from './one-stop.views.js';

const statuses = { 'dossier.not-found': 404, 'form.not-found': 404 } as const;

@ApiTags('one-stop')
@Controller('dossiers/:id')
export class FormsController {
  constructor(private readonly forms: WriteForms) {}

  @Requires('dossier.read')
  @UseGuards(ImpartialReader, UnseenMarks)
  @Get('forms')
  @ApiOkResponse({ type: FormsView })
  async list(@Id('id') dossierId: string, @SignedIn() person: SignedInPerson): Promise<FormsView> {
    return valueOrProblem(await this.forms.list(dossierId, person), statuses);
  }

  /** What one step is written down in: a receipt, a request for supplement, a refusal, the end of the way or an apology. */
  @Requires('dossier.read')
  @UseGuards(ImpartialReader, UnseenMarks)
  @Recorded('dossier.read')
  @Get('forms/:number')
  @ApiParam({ name: 'number', schema: { type: 'integer' } })
  @ApiPaper()
  async write(
    @Id('id') dossierId: string,
    @Param('number') number: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.forms.write(dossierId, Number(number), person);
    return sendPaper(valueOrProblem(answer, statuses), format, reply);
  }

  @Requires('dossier.read')
  @UseGuards(ImpartialReader, UnseenMarks)
  @Recorded('dossier.read')
  @Get('control-sheet')
  @ApiPaper()
  async controlSheet(
    @Id('id') dossierId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.forms.writeControlSheet(dossierId, person);
    return sendPaper(valueOrProblem(answer, statuses), format, reply);
  }
}
