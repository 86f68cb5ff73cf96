import { Body, Controller, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  IfMatch,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { ImpartialOffice, ImpartialReader, UnseenMarks } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import { OfOneself, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { CastBallot } from '../cast-ballot.js';
import { ExplainResult } from '../explain-result.js';
import { KeepDraft } from '../keep-draft.js';
import { ReadBallots } from '../read-ballots.js';
import { BallotBody } from './ballot.body.js';
import { ballotStatuses, closedStatuses } from './ballot.statuses.js';
import { ExplanationView } from './explanation.views.js';
import {
  BallotDraftView,
  BallotReceiptView,
  CastBallotsView,
  CastBallotView,
  CheckedReceiptView,
  SavedDraftView,
} from './ballot.views.js';

const votingStatuses = {
  'panel.not-found': 404,
  'panel.not-seated': 403,
  'panel.closed': 409,
  'opinions.over': 409,
  'ballot.already-cast': 409,
  'conflict.undeclared': 403,
  'conflict.in-doubt': 403,
  'conflict.declared': 403,
} as const;
const castStatuses = {
  ...ballotStatuses,
  ...votingStatuses,
  'idempotency-key.reused': 422,
  'version.stale': 412,
  'ballot.not-contested': 422,
  'ballot.change-without-reason': 422,
  'ballot.findings-settled': 422,
} as const;

@ApiTags('ballots')
@Controller('dossiers/:id/panels/:panelId')
export class BallotsController {
  constructor(
    private readonly castBallot: CastBallot,
    private readonly keepDraft: KeepDraft,
    private readonly ballots: ReadBallots,
    private readonly explainResult: ExplainResult,
  ) {}

  @Requires('ballot.cast')
  @Post('ballot')
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: BallotReceiptView })
  async cast(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @Body() sheet: BallotBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ) {
    return valueOrProblem(
      await this.castBallot.execute({ dossierId, panelId, version, sheet, person, write }),
      castStatuses,
    );
  }

  /** The voter's own unfinished ballot. */
  @Requires('ballot.cast')
  @Get('draft')
  @VersionAsETag()
  @ApiOkResponse({ type: BallotDraftView })
  async draft(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<BallotDraftView> {
    return valueOrProblem(await this.keepDraft.find({ dossierId, panelId, person }), votingStatuses);
  }

  /** Whole and replaceable, so a repeated save needs no key. */
  @Requires('ballot.cast')
  @Put('draft')
  @ApiWrite('replacement')
  @ApiOkResponse({ type: SavedDraftView })
  async saveDraft(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @Body() { marks, declared, confirmedEmpty, notes }: BallotBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
  ): Promise<SavedDraftView> {
    const sheet = { marks, declared, confirmedEmpty, notes };
    const saved = await this.keepDraft.save({ dossierId, panelId, version, sheet, person });
    return valueOrProblem(saved, { ...votingStatuses, 'version.stale': 412 });
  }

  /** Whoever cast it reads it, in office or not any more. */
  @OfOneself()
  @Get('ballot')
  @ApiOkResponse({ type: CastBallotView })
  async own(@Id('id') dossierId: string, @Id('panelId') panelId: string, @SignedIn() person: SignedInPerson) {
    return valueOrProblem(await this.ballots.own(dossierId, panelId, person), { 'ballot.not-found': 404 });
  }

  /** Whether the ballot is still the one this receipt was given for. */
  @OfOneself()
  @Get('ballot/receipts/:receipt')
  @ApiOkResponse({ type: CheckedReceiptView })
  async checkReceipt(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @Param('receipt') receipt: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<CheckedReceiptView> {
    const checked = await this.ballots.check(dossierId, panelId, receipt, person);
    return valueOrProblem(checked, { 'ballot.not-found': 404, 'receipt.mismatch': 422 });
  }

  @Requires('ballot.readClosed')
  @UseGuards(ImpartialReader, ImpartialOffice, UnseenMarks)
  @Get('ballots')
  @Recorded('ballots.read')
  @ApiOkResponse({ type: CastBallotsView })
  async closed(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @SignedIn() person: SignedInPerson,
  ) {
    return valueOrProblem(await this.ballots.closed(dossierId, panelId, person), closedStatuses);
  }

  @Requires('dossier.read')
  @UseGuards(ImpartialReader, UnseenMarks)
  @Get('explanation')
  @Recorded('explanation.read')
  @ApiOkResponse({ type: ExplanationView })
  async explanation(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<ExplanationView> {
    return valueOrProblem(await this.explainResult.execute(dossierId, panelId, person), closedStatuses);
  }
}
