import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApiPaper,
  ApiWrite,
  Id,
  IdempotencyKey,
  idForm,
  IfMatch,
  pageOf,
  PaperQuery,
  sendPaper,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { FindSchedules } from '../find-schedules.js';
import { SetScheduleStep } from '../set-schedule-step.js';
import { WriteSchedulePapers } from '../write-schedule-papers.js';
import { PlaceSchedulePaperQuery, SchedulesQuery, ScheduleStepBody } from './schedule.bodies.js';
import {
  listedScheduleView,
  SchedulesPage,
  ScheduleVersionView,
  ScheduleView,
  scheduleView,
} from './schedule.views.js';

const bySlack = { slackOrder: /^-?\d{1,6}$/, id: idForm };
const notFound = { 'dossier.not-found': 404, 'place.not-found': 404 } as const;
const setStatuses = {
  'dossier.not-found': 404,
  'schedule.step-unknown': 404,
  'person.not-permitted': 403,
  'version.stale': 412,
  'idempotency-key.reused': 422,
  'schedule.step-done': 409,
  'schedule.nothing-changed': 422,
  'schedule.day-over': 422,
  'schedule.past-legal-day': 422,
  'schedule.out-of-order': 422,
  'schedule.person-unknown': 422,
} as const;

@ApiTags('schedules')
@Controller()
export class SchedulesController {
  constructor(
    private readonly find: FindSchedules,
    private readonly setStep: SetScheduleStep,
    private readonly papers: WriteSchedulePapers,
  ) {}

  /** Every product of a place in a year, the least slack first. */
  @Get('schedules')
  @Requires('schedule.read')
  @ApiOkResponse({ type: SchedulesPage })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  async list(@Query() query: SchedulesQuery, @SignedIn() person: SignedInPerson): Promise<SchedulesPage> {
    const { placeId, year } = query;
    const { items } = valueOrProblem(await this.find.ofPlace(person, placeId, year), notFound);
    const page = await pageOf(query, bySlack, ({ take, after }) => {
      const from = after ? items.findIndex(({ slackOrder, id }) => isAfter([slackOrder, id], after)) : 0;
      return Promise.resolve(from < 0 ? [] : items.slice(from, from + take));
    });
    return { items: page.items.map(listedScheduleView), next: page.next };
  }

  @Get('schedules/paper')
  @Requires('schedule.read')
  @Recorded('schedules.printed')
  @ApiPaper()
  @ApiNotFoundResponse({ description: 'place.not-found' })
  async paperOfPlace(
    @Query() { placeId, year, format }: PlaceSchedulePaperQuery,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const made = valueOrProblem(await this.papers.ofPlace(person, placeId, year), notFound);
    return sendPaper(made, format, reply);
  }

  @Get('dossiers/:id/schedule')
  @Requires('schedule.read')
  @Recorded('schedule.read')
  @VersionAsETag()
  @ApiOkResponse({ type: ScheduleView })
  @ApiNotFoundResponse({ description: 'dossier.not-found' })
  async one(@Id('id') dossierId: string, @SignedIn() person: SignedInPerson): Promise<ScheduleView> {
    return scheduleView(valueOrProblem(await this.find.one(person, dossierId), notFound));
  }

  @Get('dossiers/:id/schedule/paper')
  @Requires('schedule.read')
  @Recorded('schedule.read')
  @ApiPaper()
  @ApiNotFoundResponse({ description: 'dossier.not-found' })
  async paperOfProduct(
    @Id('id') dossierId: string,
    @Query() { format }: PaperQuery,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendPaper(valueOrProblem(await this.papers.ofProduct(person, dossierId), notFound), format, reply);
  }

  /** Sets when a step is to end and who answers for it; what was set before is kept. */
  @Post('dossiers/:id/schedule/:stage')
  @HttpCode(200)
  @Requires('schedule.set')
  @ApiWrite('change')
  @ApiOkResponse({ type: ScheduleVersionView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'dossier.not-found, schedule.step-unknown' })
  @ApiUnprocessableEntityResponse({
    description:
      'schedule.day-over, schedule.past-legal-day, schedule.out-of-order, schedule.person-unknown, schedule.nothing-changed',
  })
  async set(
    @Id('id') dossierId: string,
    @Param('stage') stage: string,
    @Body() { plannedOn, responsibleId, reason }: ScheduleStepBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ScheduleVersionView> {
    const wish = {
      dossierId,
      stage,
      version,
      plannedOn,
      responsibleId,
      reason: reason ?? null,
      person,
      write,
    };
    return valueOrProblem(await this.setStep.execute(wish), setStatuses);
  }
}

const isAfter = (key: readonly [number, string], [slack = null, id = null]: readonly unknown[]) =>
  key[0] > Number(slack) || (key[0] === Number(slack) && key[1] > String(id));
