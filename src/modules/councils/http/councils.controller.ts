import { Body, Controller, Get, Post, Query } from '@nestjs/common';
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
  IdempotencyKey,
  idForm,
  pageOf,
  textForm,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { ListCouncils } from '../list-councils.js';
import { SetUpCouncil } from '../set-up-council.js';
import { CouncilsQuery, SetUpCouncilBody } from './council.bodies.js';
import { CouncilsPage, CouncilView, councilView } from './council.views.js';

const byDecision = { decidedOn: textForm, id: idForm };
const statusOf = {
  'place.not-found': 404,
  'person.not-permitted': 403,
  'council.chairs-not-one': 422,
  'council.seated-twice': 422,
  'council.person-not-eligible': 422,
  'council.chair-without-office': 422,
  'day.in-the-future': 422,
  'idempotency-key.reused': 422,
} as const;

@ApiTags('councils')
@Controller('councils')
export class CouncilsController {
  constructor(
    private readonly listCouncils: ListCouncils,
    private readonly setUpCouncil: SetUpCouncil,
  ) {}

  @Get()
  @Requires('council.read')
  @ApiOkResponse({ type: CouncilsPage })
  async list(@Query() query: CouncilsQuery, @SignedIn() person: SignedInPerson): Promise<CouncilsPage> {
    const { placeId = null } = query;
    const { items, next } = await pageOf(query, byDecision, (window) =>
      this.listCouncils.execute(person, { placeId, ...window }),
    );
    return { items: items.map(councilView), next };
  }

  @Post()
  @Requires('council.manage')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: CouncilView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiUnprocessableEntityResponse({
    description:
      'council.chairs-not-one, council.seated-twice, council.person-not-eligible, day.in-the-future',
  })
  async setUp(
    @Body() { seats, ...council }: SetUpCouncilBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<CouncilView> {
    const outcome = await this.setUpCouncil.execute({ ...council, seats, person, write });
    return councilView(valueOrProblem(outcome, statusOf));
  }
}
