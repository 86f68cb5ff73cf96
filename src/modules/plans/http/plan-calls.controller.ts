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
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { CallForPlans } from '../call-for-plans.js';
import { FindPlanCalls } from '../find-plan-calls.js';
import { MoveCall } from '../move-call.js';
import { MoveCallBody, PlanCallBody, PlanCallsQuery } from './plan.bodies.js';
import { PlanCallAnswerView, PlanCallsPage, PlanCallView, planCallView } from './plan.views.js';

const byYear = { year: numberForm, id: idForm };

@ApiTags('plans')
@Controller('plan-calls')
export class PlanCallsController {
  constructor(
    private readonly findCalls: FindPlanCalls,
    private readonly callForPlans: CallForPlans,
    private readonly moveCall: MoveCall,
  ) {}

  @Get()
  @Requires('plan.read')
  @ApiOkResponse({ type: PlanCallsPage })
  async list(@Query() query: PlanCallsQuery, @SignedIn() person: SignedInPerson): Promise<PlanCallsPage> {
    const { year = null } = query;
    const { items, next } = await pageOf(query, byYear, (window) =>
      this.findCalls.list(person, { year, ...window }),
    );
    return { items: items.map(planCallView), next };
  }

  @Get(':id')
  @Requires('plan.read')
  @ApiOkResponse({ type: PlanCallView })
  @ApiNotFoundResponse({ description: 'plan-call.not-found' })
  async one(@Id('id') planCallId: string, @SignedIn() person: SignedInPerson): Promise<PlanCallView> {
    return planCallView(
      valueOrProblem(await this.findCalls.one(person, planCallId), { 'plan-call.not-found': 404 }),
    );
  }

  @Post()
  @Requires('plan.call')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: PlanCallAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiConflictResponse({ description: 'plan-call.already-exists' })
  @ApiUnprocessableEntityResponse({
    description: 'plan.year-over, plan-call.day-passed, plan-call.dates-out-of-order',
  })
  async call(
    @Body() { source, placeId, year, plansDue, approvalDue }: PlanCallBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PlanCallAnswerView> {
    const wish = { placeId, year, plansDue, approvalDue, source: source ?? null, person, write };
    return valueOrProblem(await this.callForPlans.execute(wish), {
      'place.not-found': 404,
      'person.not-permitted': 403,
      'plan.year-over': 422,
      'plan-call.day-passed': 422,
      'plan-call.dates-out-of-order': 422,
      'plan-call.already-exists': 409,
      'idempotency-key.reused': 422,
    });
  }

  /** Moves days of the call; what reminds of them is planned anew. */
  @Post(':id/days')
  @HttpCode(200)
  @Requires('plan.call')
  @ApiWrite('change')
  @ApiOkResponse({ type: PlanCallView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'plan-call.not-found' })
  @ApiUnprocessableEntityResponse({
    description:
      'plan.year-over, plan-call.day-passed, plan-call.dates-out-of-order, plan-call.nothing-changed',
  })
  async move(
    @Id('id') planCallId: string,
    @Body() { reason, ...days }: MoveCallBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PlanCallView> {
    const wished = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
    valueOrProblem(await this.moveCall.execute({ planCallId, version, wished, reason, person, write }), {
      'plan-call.not-found': 404,
      'person.not-permitted': 403,
      'version.stale': 412,
      'plan.year-over': 422,
      'plan-call.day-passed': 422,
      'plan-call.dates-out-of-order': 422,
      'plan-call.nothing-changed': 422,
      'idempotency-key.reused': 422,
    });
    return this.one(planCallId, person);
  }
}
