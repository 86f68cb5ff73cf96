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
  byName,
  Id,
  IdempotencyKey,
  pageOf,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { AddProducer } from '../add-producer.js';
import { KeepIdentityNumber } from '../keep-identity-number.js';
import { ListProducers } from '../list-producers.js';
import { AddProducerBody, IdentityNumberBody, ProducersQuery } from './producer.bodies.js';
import { ProducersPage, ProducerView } from './producer.views.js';

const statusOf = {
  'place.not-found': 404,
  'person.not-permitted': 403,
  'producer.person-not-producer': 422,
  'idempotency-key.reused': 422,
} as const;

const statusOfKeeping = { 'producer.not-found': 404, 'idempotency-key.reused': 422 } as const;

@ApiTags('producers')
@Controller('producers')
export class ProducersController {
  constructor(
    private readonly listProducers: ListProducers,
    private readonly addProducer: AddProducer,
    private readonly keepIdentityNumber: KeepIdentityNumber,
  ) {}

  @Get()
  @Requires('producer.read')
  @ApiOkResponse({ type: ProducersPage })
  async list(@Query() query: ProducersQuery, @SignedIn() person: SignedInPerson): Promise<ProducersPage> {
    const { q = null } = query;
    return pageOf(query, byName, (window) => this.listProducers.execute(person, { q, ...window }));
  }

  @Post()
  @Requires('producer.manage')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: ProducerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'producer.person-not-producer, one for each such person' })
  async add(
    @Body() body: AddProducerBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ProducerView> {
    const { registrationNumber = null, phone = null, representativeIdentityNumber = null } = body;
    const { personIds = [], ...producer } = body;
    const given = { registrationNumber, phone, representativeIdentityNumber, personIds };
    const wish = { ...producer, ...given, person, write };
    return valueOrProblem(await this.addProducer.execute(wish), statusOf);
  }

  @Post(':id/identity-number')
  @HttpCode(200)
  @Requires('person.manage')
  @ApiWrite('creation')
  @ApiOkResponse({ type: ProducerView, description: 'Never the number.' })
  @ApiNotFoundResponse({ description: 'producer.not-found' })
  async keep(
    @Id('id') producerId: string,
    @Body() { representativeIdentityNumber }: IdentityNumberBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ProducerView> {
    const wish = { producerId, representativeIdentityNumber, person, write };
    return valueOrProblem(await this.keepIdentityNumber.execute(wish), statusOfKeeping);
  }
}
