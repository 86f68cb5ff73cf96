import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  idForm,
  IfMatch,
  numberForm,
  pageOf,
  Problem,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { BeginPlan } from '../begin-plan.js';
import { FindPlans } from '../find-plans.js';
import { RegisterPlan } from '../register-plan.js';
import { TakePlanStep, type PlanStepAction } from '../take-plan-step.js';
import { BeginPlanBody, planBodies, planEvent, PlansQuery, RegisterPlanBody } from './plan.bodies.js';
import { PlanAnswerView, PlanRegistrationView, PlansPage, PlanView, planView } from './plan.views.js';

const byYear = { year: numberForm, id: idForm };
const bodies = [...new Set(Object.values(planBodies))];
const stepStatuses = {
  'plan.not-found': 404,
  'plan.machine-unknown': 409,
  'plan.action-not-available': 409,
  'person.not-permitted': 403,
  'version.stale': 412,
  'idempotency-key.reused': 422,
  'plan.year-over': 422,
  'plan.empty': 422,
  'plan.targets-missing': 422,
  'plan.item-unknown': 404,
  'plan.item-twice': 409,
  'plan.item-registered': 409,
  'plan.guide-missing': 422,
  'plan.guide-unknown': 422,
  'plan.guides-differ': 422,
  'plan.goal-missing': 422,
  'plan.producer-unknown': 422,
  'plan.product-unknown': 422,
  'plan.product-without-producer': 422,
  'plan.above-missing': 409,
  'plan.above-closed': 409,
  'plan.waiting-below': 409,
  'plan.nothing-to-register': 409,
  'reason.missing': 422,
  'day.in-the-future': 422,
} as const;

@ApiTags('plans')
@ApiExtraModels(...bodies)
@Controller('plans')
export class PlansController {
  constructor(
    private readonly findPlans: FindPlans,
    private readonly beginPlan: BeginPlan,
    private readonly takeStep: TakePlanStep,
    private readonly registerPlan: RegisterPlan,
  ) {}

  @Get()
  @Requires('plan.read')
  @ApiOkResponse({ type: PlansPage })
  async list(@Query() query: PlansQuery, @SignedIn() person: SignedInPerson): Promise<PlansPage> {
    const { placeId = null, year = null } = query;
    return pageOf(query, byYear, (window) => this.findPlans.list(person, { placeId, year, ...window }));
  }

  @Get(':id')
  @Requires('plan.read')
  @VersionAsETag()
  @ApiOkResponse({ type: PlanView })
  @ApiNotFoundResponse({ description: 'plan.not-found' })
  async one(@Id('id') planId: string, @SignedIn() person: SignedInPerson): Promise<PlanView> {
    return planView(valueOrProblem(await this.findPlans.one(person, planId), { 'plan.not-found': 404 }));
  }

  @Post()
  @Requires('plan.write')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: PlanAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiConflictResponse({ description: 'plan.already-begun' })
  @ApiUnprocessableEntityResponse({ description: 'plan.year-over' })
  async begin(
    @Body() { placeId, year }: BeginPlanBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PlanAnswerView> {
    return valueOrProblem(await this.beginPlan.execute({ placeId, year, person, write }), {
      'place.not-found': 404,
      'person.not-permitted': 403,
      'plan.year-over': 422,
      'plan.already-begun': 409,
      'idempotency-key.reused': 422,
    });
  }

  @Post(':id/steps/:action')
  @HttpCode(200)
  @Requires('plan.act')
  @ApiParam({ name: 'action', enum: Object.keys(planBodies) })
  @ApiWrite('change')
  @ApiBody({ schema: { oneOf: bodies.map((body) => ({ $ref: getSchemaPath(body) })) } })
  @ApiOkResponse({ type: PlanAnswerView })
  async take(
    @Id('id') planId: string,
    @Param('action') action: string,
    @Body() body: unknown,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PlanAnswerView> {
    const event = planEvent(knownAction(action), body);
    return valueOrProblem(
      await this.takeStep.execute({ planId, version, event, person, write }),
      stepStatuses,
    );
  }

  /** Makes dossiers of all products that have none yet; what was refused is told beside each. */
  @Post(':id/registrations')
  @HttpCode(200)
  @Requires('plan.write')
  @ApiWrite('change')
  @ApiOkResponse({ type: PlanRegistrationView })
  @ApiNotFoundResponse({ description: 'plan.not-found' })
  async register(
    @Id('id') planId: string,
    @Body() { roundId }: RegisterPlanBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PlanRegistrationView> {
    return valueOrProblem(
      await this.registerPlan.execute({ planId, version, roundId, person, write }),
      stepStatuses,
    );
  }
}

function knownAction(action: string): PlanStepAction {
  if (Object.hasOwn(planBodies, action)) return action as PlanStepAction;
  throw new Problem(404, 'action.unknown');
}
