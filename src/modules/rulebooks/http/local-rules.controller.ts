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
  idForm,
  pageOf,
  textForm,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { ListLocalRules } from '../list-local-rules.js';
import { SettleLocalRules } from '../settle-local-rules.js';
import { WithdrawLocalRules } from '../withdraw-local-rules.js';
import { LocalRulesQuery, SettleLocalRulesBody } from './local-rules.bodies.js';
import { SettledRulesPage, SettledRulesView } from './local-rules.views.js';

const byDay = { inForceFrom: textForm, id: idForm };
const notFound = 404;
const notAllowed = 403;
const conflict = 409;
/** A code that is none of these is a number that the rulebook may not hold. */
const statusOf = (code: string) =>
  ({
    'place.not-found': notFound,
    'rulebook.not-found': notFound,
    'local-rules.not-found': notFound,
    'person.not-permitted': notAllowed,
    'local-rules.day-taken': conflict,
    'local-rules.in-force': conflict,
    'local-rules.withdrawn': conflict,
  })[code] ?? 422;

@ApiTags('rulebooks')
@Controller('local-rules')
export class LocalRulesController {
  constructor(
    private readonly listLocalRules: ListLocalRules,
    private readonly settleLocalRules: SettleLocalRules,
    private readonly withdrawLocalRules: WithdrawLocalRules,
  ) {}

  @Get()
  @Requires('rulebook.read')
  @ApiOkResponse({ type: SettledRulesPage })
  async list(@Query() query: LocalRulesQuery, @SignedIn() person: SignedInPerson): Promise<SettledRulesPage> {
    const { rulebook = null } = query;
    return pageOf(query, byDay, (window) => this.listLocalRules.execute(person, { rulebook, ...window }));
  }

  @Post()
  @Requires('rulebook.settle')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: SettledRulesView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found, rulebook.not-found' })
  @ApiUnprocessableEntityResponse({
    description:
      'rule.looser-than-decision, local-rules.not-ahead, local-rules.nothing-changed, and whatever a rulebook may not hold',
  })
  async settle(
    @Body() { rules, ...wish }: SettleLocalRulesBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<SettledRulesView> {
    return valueOrProblem(await this.settleLocalRules.execute({ ...wish, rules, person, write }), statusOf);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Requires('rulebook.settle')
  @ApiWrite('creation')
  @ApiOkResponse({ type: SettledRulesView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'local-rules.not-found' })
  async withdraw(
    @Id('id') id: string,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<SettledRulesView> {
    return valueOrProblem(await this.withdrawLocalRules.execute({ id, person, write }), statusOf);
  }
}
