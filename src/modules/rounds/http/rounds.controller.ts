import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  idForm,
  IfMatch,
  numberForm,
  pageOf,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { ChangeDeadlines } from '../change-deadlines.js';
import { FindRounds } from '../find-rounds.js';
import { OpenRound } from '../open-round.js';
import { ChangeDeadlinesBody, OpenRoundBody, RoundsQuery } from './round.bodies.js';
import { RoundRemindersView, RoundsPage, RoundView, roundView } from './round.views.js';

const byNumber = { year: numberForm, number: numberForm, id: idForm };
const statusOfFinding = { 'round.not-found': 404 } as const;
const statusOfRules = {
  'person.not-permitted': 403,
  'round.dates-out-of-order': 422,
  'round.rulebook-not-in-force': 422,
  'round.district-date-missing': 422,
  'round.district-date-unexpected': 422,
  'round.nothing-changed': 422,
  'idempotency-key.reused': 422,
} as const;
const statusOfOpening = {
  ...statusOfRules,
  'place.not-found': 404,
  'rulebook.not-found': 404,
  'round.already-exists': 409,
} as const;
const statusOfChange = { ...statusOfRules, 'round.not-found': 404, 'version.stale': 412 } as const;

@ApiTags('rounds')
@Controller('rounds')
export class RoundsController {
  constructor(
    private readonly findRounds: FindRounds,
    private readonly openRound: OpenRound,
    private readonly changeDeadlines: ChangeDeadlines,
  ) {}

  @Get()
  @Requires('round.read')
  @ApiOkResponse({ type: RoundsPage })
  async list(@Query() query: RoundsQuery, @SignedIn() person: SignedInPerson): Promise<RoundsPage> {
    const { placeId = null, year = null } = query;
    const { items, next } = await pageOf(query, byNumber, (window) =>
      this.findRounds.list(person, { placeId, year, ...window }),
    );
    return { items: items.map(roundView), next };
  }

  @Get(':id')
  @Requires('round.read')
  @VersionAsETag()
  @ApiOkResponse({ type: RoundView, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiNotFoundResponse({ description: 'round.not-found' })
  async one(@Id('id') roundId: string, @SignedIn() person: SignedInPerson): Promise<RoundView> {
    return roundView(valueOrProblem(await this.findRounds.one(person, roundId), statusOfFinding));
  }

  @Get(':id/reminders')
  @Requires('round.read')
  @ApiOkResponse({ type: RoundRemindersView })
  @ApiNotFoundResponse({ description: 'round.not-found' })
  async reminders(
    @Id('id') roundId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<RoundRemindersView> {
    const items = valueOrProblem(await this.findRounds.reminders(person, roundId), statusOfFinding);
    return { items };
  }

  @Post()
  @Requires('round.manage')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: RoundView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found, rulebook.not-found' })
  @ApiConflictResponse({ description: 'round.already-exists' })
  @ApiUnprocessableEntityResponse({
    description: 'round.dates-out-of-order, round.rulebook-not-in-force, round.district-date-missing',
  })
  async open(
    @Body() body: OpenRoundBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<RoundView> {
    const { source = null, dueAtDistrict = null, ...planned } = body;
    const outcome = await this.openRound.execute({ ...planned, dueAtDistrict, source, person, write });
    return roundView(valueOrProblem(outcome, statusOfOpening));
  }

  @Post(':id/deadlines')
  @HttpCode(200)
  @Requires('round.manage')
  @ApiWrite('change')
  @ApiOkResponse({ type: RoundView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'round.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'round.dates-out-of-order, round.nothing-changed' })
  async change(
    @Id('id') roundId: string,
    @Body() { reason, ...dates }: ChangeDeadlinesBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<RoundView> {
    const wished = Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined));
    const outcome = await this.changeDeadlines.execute({ roundId, version, wished, reason, person, write });
    return roundView(valueOrProblem(outcome, statusOfChange));
  }
}
