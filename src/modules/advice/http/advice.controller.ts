import { Body, Controller, Get, Post, Put, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiWrite, Id, IdempotencyKey, IfMatch, valueOrProblem } from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { ImpartialReader } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { FindAdvice } from '../find-advice.js';
import { HandInAdvice, KeepAdviceDraft } from '../write-advice.js';
import { AdviceBody } from './advice.bodies.js';
import { AdviceDraftView, AdviceView, AdviceWorkView, HandedInView } from './advice.views.js';

const statuses = {
  'dossier.not-found': 404,
  'advice.not-brought': 403,
  'advice.scoring-begun': 409,
  'advice.findings-missing': 422,
  'advice.conclusion-missing': 422,
  'advice.proposal-missing': 422,
  'advice.nothing-to-supplement': 422,
  'conflict.undeclared': 403,
  'conflict.in-doubt': 403,
  'conflict.declared': 403,
  'version.stale': 412,
  'idempotency-key.reused': 422,
} as const;

/** What an advisory team reports on a dossier, for the council that is to score it. */
@ApiTags('advice')
@Controller()
export class AdviceController {
  constructor(
    private readonly findAdvice: FindAdvice,
    private readonly keepDraft: KeepAdviceDraft,
    private readonly handInAdvice: HandInAdvice,
  ) {}

  @Requires('advice.write')
  @Get('advice-work')
  @ApiOkResponse({ type: AdviceWorkView })
  work(@SignedIn() person: SignedInPerson): Promise<AdviceWorkView> {
    return this.findAdvice.work(person);
  }

  @Requires('advice.read')
  @UseGuards(ImpartialReader)
  @Get('dossiers/:id/advice')
  @Recorded('advice.read')
  @ApiOkResponse({ type: AdviceView })
  async find(@Id('id') dossierId: string, @SignedIn() person: SignedInPerson): Promise<AdviceView> {
    return valueOrProblem(await this.findAdvice.execute(dossierId, person), statuses);
  }

  @Requires('advice.write')
  @Put('dossiers/:id/advice/draft')
  @ApiWrite('change')
  @ApiOkResponse({ type: AdviceDraftView })
  async keep(
    @Id('id') dossierId: string,
    @Body() advice: AdviceBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<AdviceDraftView> {
    const kept = await this.keepDraft.execute({ dossierId, advice, version, person, write });
    return valueOrProblem(kept, statuses);
  }

  @Requires('advice.write')
  @Post('dossiers/:id/advice')
  @ApiWrite('change')
  @ApiCreatedResponse({ type: HandedInView })
  async handIn(
    @Id('id') dossierId: string,
    @Body() advice: AdviceBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<HandedInView> {
    const handedIn = await this.handInAdvice.execute({ dossierId, advice, version, person, write });
    return valueOrProblem(handedIn, statuses);
  }
}
