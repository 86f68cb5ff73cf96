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
  byName,
  Id,
  IdempotencyKey,
  pageOf,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { AddProducer } from '../add-producer.js';
import { GivePerson } from '../give-person.js';
import { KeepIdentityNumber } from '../keep-identity-number.js';
import { ListAccounts } from '../list-accounts.js';
import { ListProducers } from '../list-producers.js';
import {
  AddProducerBody,
  IdentityNumberBody,
  OwnerAccountsQuery,
  PersonOfProducerBody,
  ProducersQuery,
} from './producer.bodies.js';
import { OwnerAccountsView, PeopleOfProducerView, ProducersPage, ProducerView } from './producer.views.js';

const statusOf = {
  'place.not-found': 404,
  'person.not-permitted': 403,
  'producer.person-not-producer': 422,
  'idempotency-key.reused': 422,
} as const;

const statusOfFinding = { 'producer.not-found': 404 } as const;
const statusOfKeeping = { ...statusOfFinding, 'idempotency-key.reused': 422 } as const;
const statusOfGiving = {
  ...statusOfKeeping,
  'producer.person-not-producer': 422,
  'producer.person-given-already': 409,
} as const;
const statusOfTakingBack = { ...statusOfKeeping, 'producer.person-not-given': 409 } as const;

@ApiTags('producers')
@Controller('producers')
export class ProducersController {
  constructor(
    private readonly listProducers: ListProducers,
    private readonly addProducer: AddProducer,
    private readonly keepIdentityNumber: KeepIdentityNumber,
    private readonly givePerson: GivePerson,
    private readonly listAccounts: ListAccounts,
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

  /** The accounts a new producer of the commune may be given to. */
  @Get('owner-accounts')
  @Requires('producer.manage')
  @ApiOkResponse({ type: OwnerAccountsView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  async ownerAccounts(
    @Query() { communeId }: OwnerAccountsQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<OwnerAccountsView> {
    return valueOrProblem(await this.listAccounts.ofCommune(person, communeId), {
      'place.not-found': 404,
      'person.not-permitted': 403,
    });
  }

  @Get(':id/people')
  @Requires('person.manage')
  @ApiOkResponse({ type: PeopleOfProducerView })
  @ApiNotFoundResponse({ description: 'producer.not-found' })
  async people(
    @Id('id') producerId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<PeopleOfProducerView> {
    return valueOrProblem(await this.listAccounts.ofProducer(person, producerId), statusOfFinding);
  }

  /** Lets an owner's account act for the producer from now on. */
  @Post(':id/people')
  @Requires('person.manage')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: PeopleOfProducerView })
  @ApiNotFoundResponse({ description: 'producer.not-found' })
  @ApiConflictResponse({ description: 'producer.person-given-already' })
  @ApiUnprocessableEntityResponse({ description: 'producer.person-not-producer' })
  async give(
    @Id('id') producerId: string,
    @Body() { personId }: PersonOfProducerBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PeopleOfProducerView> {
    const wish = { producerId, personId, person, write };
    return valueOrProblem(await this.givePerson.execute(wish), statusOfGiving);
  }

  /** Ends at once that an account acts for the producer. */
  @Post(':id/people/:personId/end')
  @HttpCode(200)
  @Requires('person.manage')
  @ApiWrite('creation')
  @ApiOkResponse({ type: PeopleOfProducerView })
  @ApiNotFoundResponse({ description: 'producer.not-found' })
  @ApiConflictResponse({ description: 'producer.person-not-given' })
  async takeBack(
    @Id('id') producerId: string,
    @Id('personId') personId: string,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PeopleOfProducerView> {
    const wish = { producerId, personId, person, write };
    return valueOrProblem(await this.givePerson.takeBack(wish), statusOfTakingBack);
  }
}
