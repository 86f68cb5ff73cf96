import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
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
import { AddPlace } from '../add-place.js';
import { EndPlace } from '../end-place.js';
import { ListPlaces } from '../list-places.js';
import { NameSuperior } from '../name-superior.js';
import { AddPlaceBody, PlaceEndBody, PlacesQuery, SuperiorBody } from './place.bodies.js';
import { PlaceRecordView, PlacesPage } from './place.views.js';

const statusOf = {
  'place.not-found': 404,
  'person.not-permitted': 403,
  'place.parent-level-wrong': 422,
  'place.outside-parent-existence': 422,
  'place.ends-before-it-begins': 422,
  'place.outlived-by-parts': 422,
  'place.code-taken': 409,
  'superior.without-office': 422,
  'idempotency-key.reused': 422,
} as const;

@ApiTags('places')
@Controller('places')
export class PlacesController {
  constructor(
    private readonly listPlaces: ListPlaces,
    private readonly addPlace: AddPlace,
    private readonly nameSuperior: NameSuperior,
    private readonly endPlace: EndPlace,
  ) {}

  @Get()
  @Requires('place.read')
  @ApiOkResponse({ type: PlacesPage })
  async list(@Query() query: PlacesQuery, @SignedIn() person: SignedInPerson): Promise<PlacesPage> {
    const { under = null, level = null, administered = false } = query;
    const asked = { under, level, administered };
    return pageOf(query, byName, (window) => this.listPlaces.execute(person, { ...asked, ...window }));
  }

  @Post()
  @Requires('place.manage')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: PlaceRecordView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found: the parent is foreign or missing' })
  @ApiConflictResponse({ description: 'place.code-taken' })
  @ApiUnprocessableEntityResponse({ description: 'place.parent-level-wrong, place.outside-parent-existence' })
  async add(
    @Body() { parentId, ...place }: AddPlaceBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PlaceRecordView> {
    return valueOrProblem(await this.addPlace.execute({ ...place, parentId, person, write }), statusOf);
  }

  /** Says when a place ends: merged, divided or abolished. What was filed there stays there. */
  @Put(':id/end')
  @Requires('place.manage')
  @ApiWrite('creation')
  @ApiOkResponse({ type: PlaceRecordView })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiUnprocessableEntityResponse({
    description: 'place.ends-before-it-begins, place.outlived-by-parts, place.outside-parent-existence',
  })
  async end(
    @Id('id') placeId: string,
    @Body() { lastDay }: PlaceEndBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PlaceRecordView> {
    return valueOrProblem(await this.endPlace.execute({ placeId, lastDay, person, write }), statusOf);
  }

  /** Names who hears of a lawful time that the office of the place let pass, or nobody any more. */
  @Put(':id/superior')
  @Requires('place.manage')
  @ApiWrite('creation')
  @ApiOkResponse({ type: PlaceRecordView })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'superior.without-office' })
  async superior(
    @Id('id') placeId: string,
    @Body() { personId: superiorId }: SuperiorBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<PlaceRecordView> {
    return valueOrProblem(await this.nameSuperior.execute({ placeId, superiorId, person, write }), statusOf);
  }
}
