import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { valueOrProblem } from '../../../platform/http/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { PreviewLocalRules } from '../preview-local-rules.js';
import { SimulateRulebook } from '../simulate-rulebook.js';
import { draftIn } from './draft-in.js';
import { LocalPreviewBody, SimulationQuery, YearQuery } from './simulation.queries.js';
import {
  LocalPreviewView,
  localPreviewView,
  SimulatedDraftView,
  simulatedDraftView,
  SimulationView,
  simulationView,
} from './simulation.views.js';

const statusOf = { 'rulebook.not-found': 404, 'simulation.too-many': 422 } as const;
/** A code that is none of these is something that a rulebook may not hold. */
const statusOfRules = (code: string) =>
  ({ 'place.not-found': 404, 'rulebook.not-found': 404, 'person.not-permitted': 403 })[code] ?? 422;

@ApiTags('simulations')
@Controller('simulations')
export class SimulationsController {
  constructor(
    private readonly simulateRulebook: SimulateRulebook,
    private readonly previewLocalRules: PreviewLocalRules,
  ) {}

  @Get()
  @Requires('rulebook.simulate')
  @ApiOkResponse({ type: SimulationView })
  @ApiNotFoundResponse({ description: 'rulebook.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'simulation.too-many' })
  async simulate(
    @Query() { to, year }: SimulationQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<SimulationView> {
    return simulationView(
      valueOrProblem(await this.simulateRulebook.execute({ to, year, person }), statusOf),
    );
  }

  @Post('draft')
  @HttpCode(200)
  @Requires('rulebook.simulate')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    description: 'A draft as JSON, as `GET /rulebooks/:id/draft` writes one. Nothing is kept.',
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: SimulatedDraftView })
  @ApiUnprocessableEntityResponse({
    description: 'simulation.too-many, and whatever a rulebook may not hold',
  })
  async draft(
    @Query() { year }: YearQuery,
    @Req() request: FastifyRequest,
    @SignedIn() person: SignedInPerson,
  ): Promise<SimulatedDraftView> {
    const file = await draftIn(request);
    const outcome = await this.simulateRulebook.draft({ file, year, person });
    return simulatedDraftView(valueOrProblem(outcome, statusOfRules));
  }

  @Post('local-rules')
  @HttpCode(200)
  @Requires('rulebook.settle')
  @ApiOkResponse({ type: LocalPreviewView, description: 'Nothing is kept.' })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found, rulebook.not-found' })
  @ApiUnprocessableEntityResponse({
    description: 'rule.looser-than-decision, simulation.too-many, and whatever a rulebook may not hold',
  })
  async localRules(
    @Body() { rules, ...wish }: LocalPreviewBody,
    @SignedIn() person: SignedInPerson,
  ): Promise<LocalPreviewView> {
    const outcome = await this.previewLocalRules.execute({ ...wish, rules, person });
    return localPreviewView(valueOrProblem(outcome, statusOfRules));
  }
}
