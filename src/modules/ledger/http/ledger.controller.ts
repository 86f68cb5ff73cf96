import { Controller, Get, Header, Post, Query, StreamableFile } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Readable } from 'node:stream';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  pageOf,
  PageQuery,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { OfOneself, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { CheckKept } from '../check-kept.js';
import { LedgerKey } from '../checkpoint.js';
import { ExportLedger } from '../export-ledger.js';
import { ListLedger } from '../list-ledger.js';
import { SignCheckpoint } from '../sign-checkpoint.js';
import {
  CheckpointsPage,
  CheckpointView,
  CheckedKeptView,
  keptIn,
  KeptQuery,
  LedgerKeyView,
  LedgerRowsPage,
  LedgerRowsQuery,
} from './ledger.views.js';

const byNumber = { number: /^[1-9]\d{0,14}$/ };
const readStatuses = { 'place.not-found': 404 } as const;
const keptStatuses = {
  'head.not-in-ledger': 422,
  'checkpoint.signature-invalid': 422,
  'receipt.mismatch': 422,
  'receipt.ballots-differ': 422,
} as const;
const signStatuses = {
  ...readStatuses,
  'person.not-permitted': 403,
  'ledger.empty': 409,
  'idempotency-key.reused': 422,
} as const;

@ApiTags('ledgers')
@Controller('ledgers')
export class LedgerController {
  constructor(
    private readonly listLedger: ListLedger,
    private readonly exportLedger: ExportLedger,
    private readonly signCheckpoint: SignCheckpoint,
    private readonly checkKept: CheckKept,
    private readonly key: LedgerKey,
  ) {}

  /** The public key that checkpoints are signed with now. */
  @Requires('ledger.read')
  @Get('key')
  @ApiOkResponse({ type: LedgerKeyView })
  publicKey(): LedgerKeyView {
    const { id, pem } = this.key;
    return { id, pem };
  }

  /** Whether a head, a receipt or a signed checkpoint that the caller kept still stands. */
  @OfOneself()
  @Get('kept')
  @ApiOkResponse({ type: CheckedKeptView })
  @ApiUnprocessableEntityResponse({ description: Object.keys(keptStatuses).join(', ') })
  async kept(@Query() query: KeptQuery, @SignedIn() person: SignedInPerson): Promise<CheckedKeptView> {
    return valueOrProblem(await this.checkKept.execute(keptIn(query), person), keptStatuses);
  }

  @Requires('ledger.read')
  @Get(':placeId/rows')
  @ApiOkResponse({ type: LedgerRowsPage })
  @ApiNotFoundResponse({ description: 'place.not-found: foreign or missing' })
  async rows(
    @Id('placeId') placeId: string,
    @Query() query: LedgerRowsQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<LedgerRowsPage> {
    const { dossierId = null, personId = null, kind = null, action = null, only } = query;
    const asked = { placeId, dossierId, personId, kind, action, rulingsOnly: only === 'rulings' };
    const list = await this.listLedger.rows(person, asked);
    return pageOf(query, byNumber, valueOrProblem(list, readStatuses));
  }

  /** The whole ledger as JSON lines; docs/ledger.md says how to verify it. */
  @Requires('ledger.export')
  @Get(':placeId/export')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/jsonl')
  @ApiOkResponse({ description: 'A header, every row, the head' })
  @ApiNotFoundResponse({ description: 'place.not-found: foreign or missing' })
  async export(@Id('placeId') placeId: string, @SignedIn() person: SignedInPerson): Promise<StreamableFile> {
    const lines = valueOrProblem(await this.exportLedger.execute(placeId, person), readStatuses);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'application/jsonl',
      disposition: `attachment; filename="ledger-${placeId}.jsonl"`,
    });
  }

  @Requires('ledger.read')
  @Get(':placeId/checkpoints')
  @ApiOkResponse({ type: CheckpointsPage })
  @ApiNotFoundResponse({ description: 'place.not-found: foreign or missing' })
  async checkpoints(
    @Id('placeId') placeId: string,
    @Query() query: PageQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<CheckpointsPage> {
    const list = await this.listLedger.checkpoints(person, placeId);
    return pageOf(query, byNumber, valueOrProblem(list, readStatuses));
  }

  @Requires('ledger.checkpoint')
  @Post(':placeId/checkpoints')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: CheckpointView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found: foreign or missing' })
  @ApiConflictResponse({ description: 'ledger.empty' })
  async sign(
    @Id('placeId') placeId: string,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<CheckpointView> {
    return valueOrProblem(await this.signCheckpoint.execute({ placeId, person, write }), signStatuses);
  }
}
