import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
  UseGuards,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApiPaper,
  ApiWrite,
  Id,
  IdempotencyKey,
  IfMatch,
  PaperQuery,
  sendPaper,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { BallotBody, BallotDraftView, ballotStatuses, SavedDraftView } from '../../ballots/index.js';
import { ImpartialOffice, ImpartialReader, UnseenMarks } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import { OfOneself, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { CastAppealBallot } from '../cast-appeal-ballot.js';
import { FindAppeals } from '../find-appeals.js';
import { KeepAppealDraft } from '../keep-appeal-draft.js';
import { ReadAppealBallots } from '../read-appeal-ballots.js';
import { WriteAppealPaper } from '../write-appeal-paper.js';
import {
  AppealReceiptView,
  AppealsView,
  CastAppealBallotsView,
  CastAppealBallotView,
  CheckedAppealReceiptView,
} from './appeal.views.js';

const namedStatuses = {
  'appeal.not-found': 404,
  'appeal.not-named': 403,
  'appeal.not-scored': 409,
  'ballot.already-cast': 409,
  'conflict.undeclared': 403,
  'conflict.in-doubt': 403,
  'conflict.declared': 403,
} as const;
const castStatuses = { ...ballotStatuses, ...namedStatuses, 'idempotency-key.reused': 422 } as const;

const decidedStatuses = { 'appeal.not-found': 404, 'appeal.undecided': 403 } as const;

@ApiTags('appeals')
@Controller('dossiers/:id/appeals')
export class AppealsController {
  constructor(
    private readonly findAppeals: FindAppeals,
    private readonly castBallot: CastAppealBallot,
    private readonly keepDraft: KeepAppealDraft,
    private readonly ballots: ReadAppealBallots,
    private readonly writePaper: WriteAppealPaper,
  ) {}

  @Requires('dossier.read')
  @UseGuards(ImpartialReader)
  @Recorded('appeals.read')
  @Get()
  @ApiOkResponse({ type: AppealsView })
  async list(@Id('id') dossierId: string, @SignedIn() person: SignedInPerson): Promise<AppealsView> {
    return valueOrProblem(await this.findAppeals.execute(dossierId, person), {});
  }

  @Requires('ballot.cast')
  @Post(':appealId/ballot')
  @HttpCode(200)
  @ApiWrite('creation')
  @ApiOkResponse({ type: AppealReceiptView })
  async cast(
    @Id('id') dossierId: string,
    @Id('appealId') appealId: string,
    @Body() sheet: BallotBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<AppealReceiptView> {
    return valueOrProblem(
      await this.castBallot.execute({ dossierId, appealId, sheet, person, write }),
      castStatuses,
    );
  }

  /** The voter's own unfinished sheet. */
  @Requires('ballot.cast')
  @Get(':appealId/draft')
  @VersionAsETag()
  @ApiOkResponse({ type: BallotDraftView })
  async draft(
    @Id('id') dossierId: string,
    @Id('appealId') appealId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<BallotDraftView> {
    return valueOrProblem(await this.keepDraft.find({ dossierId, appealId, person }), namedStatuses);
  }

  /** Whole and replaceable, so a repeated save needs no key. */
  @Requires('ballot.cast')
  @Put(':appealId/draft')
  @ApiWrite('replacement')
  @ApiOkResponse({ type: SavedDraftView })
  async saveDraft(
    @Id('id') dossierId: string,
    @Id('appealId') appealId: string,
    @Body() { marks, declared, confirmedEmpty, notes }: BallotBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
  ): Promise<SavedDraftView> {
    const sheet = { marks, declared, confirmedEmpty, notes };
    const saved = await this.keepDraft.save({ dossierId, appealId, version, sheet, person });
    return valueOrProblem(saved, { ...namedStatuses, 'version.stale': 412 });
  }

  @OfOneself()
  @Get(':appealId/ballot')
  @ApiOkResponse({ type: CastAppealBallotView })
  async own(
    @Id('id') dossierId: string,
    @Id('appealId') appealId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<CastAppealBallotView> {
    return valueOrProblem(await this.ballots.own(dossierId, appealId, person), { 'ballot.not-found': 404 });
  }

  /** Whether the ballot is still the one this receipt was given for. */
  @OfOneself()
  @Get(':appealId/ballot/receipts/:receipt')
  @ApiOkResponse({ type: CheckedAppealReceiptView })
  async checkReceipt(
    @Id('id') dossierId: string,
    @Id('appealId') appealId: string,
    @Param('receipt') receipt: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<CheckedAppealReceiptView> {
    const checked = await this.ballots.check(dossierId, appealId, receipt, person);
    return valueOrProblem(checked, { 'ballot.not-found': 404, 'receipt.mismatch': 422 });
  }

  /** How the members of a decided appeal scored it. */
  @Requires('ballot.readClosed')
  @UseGuards(ImpartialReader, ImpartialOffice, UnseenMarks)
  @Recorded('ballots.read')
  @Get(':appealId/ballots')
  @ApiOkResponse({ type: CastAppealBallotsView })
  async decided(
    @Id('id') dossierId: string,
    @Id('appealId') appealId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<CastAppealBallotsView> {
    return valueOrProblem(await this.ballots.decided(dossierId, appealId, person), decidedStatuses);
  }

  /** What became of a decided appeal, on paper. */
  @Requires('dossier.read')
  @UseGuards(ImpartialReader, UnseenMarks)
  @Recorded('appeal.read')
  @Get(':appealId/paper')
  @ApiPaper()
  async paper(
    @Id('id') dossierId: string,
    @Id('appealId') appealId: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.writePaper.execute(dossierId, appealId, person);
    return sendPaper(valueOrProblem(answer, decidedStatuses), format, reply);
  }
}
