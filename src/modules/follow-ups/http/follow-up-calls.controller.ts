import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
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
  IfMatch,
  pageOf,
  PageQuery,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { CallForFollowUps } from '../call-for-follow-ups.js';
import { FindFollowUps } from '../find-follow-ups.js';
import { MoveFollowUpCall } from '../move-follow-up-call.js';
import { byDueDay } from './by-due-day.js';
import { FollowUpCallBody, MoveFollowUpCallBody, RatedQuery } from './follow-up-call.bodies.js';
import {
  FollowUpCallAnswerView,
  FollowUpCallsPage,
  followUpCallView,
  FollowUpCallView,
  RatedProductsView,
} from './follow-up-call.views.js';

@ApiTags('follow-ups')
@Controller('follow-up-calls')
export class FollowUpCallsController {
  constructor(
    private readonly findFollowUps: FindFollowUps,
    private readonly callForFollowUps: CallForFollowUps,
    private readonly moveCall: MoveFollowUpCall,
  ) {}

  @Get()
  @Requires('followUp.read')
  @ApiOkResponse({ type: FollowUpCallsPage })
  async list(@Query() query: PageQuery, @SignedIn() person: SignedInPerson): Promise<FollowUpCallsPage> {
    const { items, next } = await pageOf(query, byDueDay, (window) =>
      this.findFollowUps.listCalls(person, window),
    );
    return { items: items.map(followUpCallView), next };
  }

  /** The products that a call of this place may name. */
  @Get('rated-products')
  @Requires('followUp.call')
  @ApiOkResponse({ type: RatedProductsView })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  async rated(
    @Query() { placeId }: RatedQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<RatedProductsView> {
    const items = valueOrProblem(await this.callForFollowUps.listRated(person, placeId), {
      'place.not-found': 404,
      'person.not-permitted': 403,
    });
    return { items };
  }

  @Get(':id')
  @Requires('followUp.read')
  @VersionAsETag()
  @ApiOkResponse({ type: FollowUpCallView })
  @ApiNotFoundResponse({ description: 'follow-up-call.not-found' })
  async one(@Id('id') callId: string, @SignedIn() person: SignedInPerson): Promise<FollowUpCallView> {
    return followUpCallView(
      valueOrProblem(await this.findFollowUps.oneCall(person, callId), { 'follow-up-call.not-found': 404 }),
    );
  }

  @Post()
  @Requires('followUp.call')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: FollowUpCallAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'follow-up-call.no-products, follow-up-call.due-passed, …' })
  async call(
    @Body() { source, productIds, ...terms }: FollowUpCallBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<FollowUpCallAnswerView> {
    const wish = { ...terms, source: source ?? null, productIds: productIds ?? null, person, write };
    return valueOrProblem(await this.callForFollowUps.execute(wish), {
      'place.not-found': 404,
      'person.not-permitted': 403,
      'follow-up-call.due-passed': 422,
      'follow-up-call.stars-out-of-order': 422,
      'follow-up-call.level-above': 422,
      'follow-up-call.product-not-rated': 422,
      'follow-up-call.no-products': 422,
      'day.in-the-future': 422,
      'idempotency-key.reused': 422,
    });
  }

  /** Moves the day; what reminds of it is planned anew, and who has still to do it is told. */
  @Post(':id/due')
  @HttpCode(200)
  @Requires('followUp.call')
  @ApiWrite('change')
  @ApiOkResponse({ type: FollowUpCallView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'follow-up-call.not-found' })
  @ApiUnprocessableEntityResponse({
    description: 'follow-up-call.due-passed, follow-up-call.nothing-changed, follow-up-call.nothing-open',
  })
  async move(
    @Id('id') callId: string,
    @Body() { due, reason }: MoveFollowUpCallBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<FollowUpCallView> {
    valueOrProblem(await this.moveCall.execute({ callId, version, due, reason, person, write }), {
      'follow-up-call.not-found': 404,
      'person.not-permitted': 403,
      'version.stale': 412,
      'follow-up-call.due-passed': 422,
      'follow-up-call.nothing-changed': 422,
      'follow-up-call.nothing-open': 422,
      'idempotency-key.reused': 422,
    });
    return this.one(callId, person);
  }
}
