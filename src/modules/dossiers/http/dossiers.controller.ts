import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiParam,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  IfMatch,
  dayForm,
  idForm,
  instantForm,
  PageQuery,
  pageOf,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { ImpartialReader } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import {
  ActingPerson,
  Requires,
  RequiresDossierAction,
  SignedIn,
  listScopeOf,
  type ActAs,
  type SignedInPerson,
} from '../../people/index.js';
import { DossierReader } from '../dossier.reader.js';
import { FindDossier } from '../find-dossier.js';
import { FindWork } from '../find-work.js';
import { RegisterDossier } from '../register-dossier.js';
import { TakePostedStep } from '../take-posted-step.js';
import { DossierListQuery } from './dossier.queries.js';
import { ActionAnswerView, DossierPageView, DossierView, WorkView } from './dossier.views.js';
import { placementStatuses, stepStatuses } from './statuses.js';
import { PostedActionPipe } from './posted-action.pipe.js';
import { postedEvent, RegisterBody, stepBodies, type PostedAction } from './step.bodies.js';

const byUrgency = { dueBy: dayForm, stageEnteredAt: instantForm, id: idForm };
const byUpdate = { updatedAt: instantForm, id: idForm };
const bodies = [...new Set(Object.values(stepBodies))];

@ApiTags('dossiers')
@ApiExtraModels(...bodies)
@Controller()
export class DossiersController {
  constructor(
    private readonly registerDossier: RegisterDossier,
    private readonly takeStep: TakePostedStep,
    private readonly findDossier: FindDossier,
    private readonly findWork: FindWork,
    private readonly reader: DossierReader,
  ) {}

  @Requires('dossier.register')
  @Post('dossiers')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: ActionAnswerView })
  async register(
    @Body() { productId, roundId, purpose = 'first' }: RegisterBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ) {
    const outcome = await this.registerDossier.execute({ productId, roundId, purpose, person, write });
    return valueOrProblem(outcome, {
      ...stepStatuses,
      ...placementStatuses,
      'product.not-found': 404,
      'certificate.in-force': 422,
      'certificate.missing': 422,
      'certificate.lapsed': 422,
      'certificate.highest-already': 422,
      'renewal.too-early': 422,
    });
  }

  @Requires('dossier.read')
  @Get('dossiers')
  @ApiOkResponse({ type: DossierPageView })
  async list(@Query() query: DossierListQuery, @SignedIn() person: SignedInPerson) {
    return pageOf(query, byUpdate, (window) => this.reader.list(listReaderOf(person), query, window));
  }

  @Requires('dossier.read')
  @Get('work')
  @ApiOkResponse({ type: WorkView })
  async work(@Query() query: PageQuery, @SignedIn() person: SignedInPerson) {
    let counted = { total: 0, late: 0 };
    const page = await pageOf(query, byUrgency, async (window) => {
      const { items, ...numbers } = await this.findWork.execute(person, window);
      counted = numbers;
      return items;
    });
    return { ...page, ...counted, isCut: page.next !== null };
  }

  @Requires('dossier.read')
  @UseGuards(ImpartialReader)
  @Get('dossiers/:id')
  @Recorded('dossier.read')
  @VersionAsETag()
  @ApiOkResponse({ type: DossierView })
  async find(@Id('id') dossierId: string, @SignedIn() person: SignedInPerson) {
    return valueOrProblem(await this.findDossier.execute(dossierId, person), { 'dossier.not-found': 404 });
  }

  @RequiresDossierAction({ parameter: 'action' })
  @Post('dossiers/:id/steps/:action')
  @HttpCode(200)
  @ApiParam({ name: 'action', enum: Object.keys(stepBodies) })
  @ApiWrite('change')
  @ApiBody({ schema: { oneOf: bodies.map((body) => ({ $ref: getSchemaPath(body) })) } })
  @ApiOkResponse({ type: ActionAnswerView })
  async take(
    @Id('id') dossierId: string,
    @Param('action', PostedActionPipe) action: PostedAction,
    @Body() body: unknown,
    @ActingPerson() as: ActAs,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ) {
    const wish = { dossierId, version, event: postedEvent(action, body), write };
    const answer = await as((person) => this.takeStep.execute({ ...wish, person }));
    return valueOrProblem(answer, { ...stepStatuses, 'round.not-found': 404 });
  }
}

const listReaderOf = (person: SignedInPerson) => ({ personId: person.id, scope: listScopeOf(person) });
