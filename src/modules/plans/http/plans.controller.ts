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
  textForm,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { BatchAnswerView } from '../../batches/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { BeginPlan } from '../begin-plan.js';
import { FindPlans } from '../find-plans.js';
import { MergePlans } from '../merge-plans.js';
import { RegisterPlan } from '../register-plan.js';
import { TakePlanStep, type PlanStepAction } from '../take-plan-step.js';
import { planStatuses } from './plan-statuses.js';
import { BeginPlanBody, planBodies, planEvent, PlansQuery, RegisterPlanBody } from './plan.bodies.js';
import { PlanAnswerView, PlanRegistrationView, PlansPage, PlanView, planView } from './plan.views.js';

const byYearAndPlace = { year: numberForm, rank: numberForm, above: textForm, name: textForm, id: idForm };
const bodies = [...new Set(Object.values(planBodies))];

@ApiTags('plans')
@ApiExtraModels(...bodies)
@Controller('plans')
export class PlansController {
  constructor(
    private readonly findPlans: FindPlans,
    private readonly beginPlan: BeginPlan,
    private readonly takeStep: TakePlanStep,
    private readonly registerPlan: RegisterPlan,
    private readonly mergePlans: MergePlans,
  ) {}

  /** The latest year first; within it from the province down, communes by their district, in the order of Vietnamese names. */
  @Get()
  @Requires('plan.read')
  @ApiOkResponse({ type: PlansPage })
  async list(@Query() query: PlansQuery, @SignedIn() person: SignedInPerson): Promise<PlansPage> {
    const { placeId = null, year = null } = query;
    const { items, next } = await pageOf(query, byYearAndPlace, (window) =>
      this.findPlans.list(person, { placeId, year, ...window }),
    );
    return { items: items.map(({ rank: _rank, above: _above, name: _name, ...item }) => item), next };
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
      planStatuses,
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
      planStatuses,
    );
  }

  /** Merges everything handed in below into this plan; it goes on by itself. */
  @Post(':id/merges')
  @Requires('plan.review')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: BatchAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'plan.not-found' })
  @ApiConflictResponse({ description: 'plan.nothing-waits, batch.already-asked' })
  async merge(
    @Id('id') planId: string,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<BatchAnswerView> {
    return valueOrProblem(await this.mergePlans.ask(planId, person, write), {
      'plan.not-found': 404,
      'place.not-found': 404,
      'person.not-permitted': 403,
      'plan.nothing-waits': 409,
      'batch.already-asked': 409,
      'idempotency-key.reused': 422,
    });
  }
}

function knownAction(action: string): PlanStepAction {
  if (Object.hasOwn(planBodies, action)) return action as PlanStepAction;
  throw new Problem(404, 'action.unknown');
}
