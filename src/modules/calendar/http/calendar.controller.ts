import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { ApiWrite, IdempotencyKey, IfMatch, valueOrProblem } from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { ChangeCalendar } from '../change-calendar.js';
import { FindCalendar } from '../find-calendar.js';
import { ReissueDeadlines } from '../reissue-deadlines.js';
import { CalendarQuery, CalendarWishBody, ChangeCalendarBody, ReissueBody } from './calendar.bodies.js';
import {
  CalendarVersionsView,
  CalendarView,
  ChangedCalendarView,
  DeadlineMovesView,
  movesView,
  ReissuedView,
} from './calendar.views.js';

const statusOfFinding = { 'calendar.version-unknown': 404 } as const;
const statusOfWish = {
  'calendar.not-of-one-place': 403,
  'calendar.nothing-changed': 422,
  'calendar.day-missing': 422,
  'calendar.source-missing': 422,
  'calendar.source-undated': 422,
  'calendar.source-ahead': 422,
  'calendar.name-missing': 422,
  'calendar.row-twice': 422,
  'calendar.row-the-same': 422,
  'calendar.row-not-there': 422,
  'calendar.works-already': 422,
  'calendar.off-already': 422,
  'calendar.fixed-holiday-missing': 422,
  'calendar.year-unknown': 422,
} as const;
const statusOfWriting = { 'version.stale': 412, 'idempotency-key.reused': 422 } as const;
const statusOfReissue = {
  ...statusOfWriting,
  'deadline.not-found': 404,
  'deadline.does-not-move': 409,
  'deadline.past-already': 422,
  'opinions.due-too-late': 422,
  'calendar.year-unknown': 422,
} as const;

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly findCalendar: FindCalendar,
    private readonly changeCalendar: ChangeCalendar,
    private readonly reissueDeadlines: ReissueDeadlines,
  ) {}

  @Get()
  @Requires('calendar.read')
  @ApiOkResponse({ type: CalendarView })
  @ApiNotFoundResponse({ description: 'calendar.version-unknown' })
  async year(
    @Query() { year, version }: CalendarQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<CalendarView> {
    return valueOrProblem(await this.findCalendar.execute(person, year, version), statusOfFinding);
  }

  @Get('versions')
  @Requires('calendar.read')
  @ApiOkResponse({ type: CalendarVersionsView })
  versions(): Promise<CalendarVersionsView> {
    return this.findCalendar.versions();
  }

  @Post('changes/preview')
  @HttpCode(200)
  @Requires('calendar.manage')
  @ApiOkResponse({
    type: DeadlineMovesView,
    description: 'The open deadlines that would move. Nothing is kept.',
  })
  @ApiForbiddenResponse({ description: 'calendar.not-of-one-place' })
  @ApiUnprocessableEntityResponse({ description: 'calendar.* with the row that is wrong' })
  async preview(
    @Body() wish: CalendarWishBody,
    @SignedIn() person: SignedInPerson,
  ): Promise<DeadlineMovesView> {
    return movesView(valueOrProblem(await this.changeCalendar.preview(person, wish), statusOfWish));
  }

  @Post('changes')
  @HttpCode(200)
  @Requires('calendar.manage')
  @ApiWrite('change')
  @ApiOkResponse({ type: ChangedCalendarView })
  @ApiForbiddenResponse({ description: 'calendar.not-of-one-place' })
  @ApiPreconditionFailedResponse({ description: 'version.stale' })
  @ApiUnprocessableEntityResponse({ description: 'calendar.* with the row that is wrong' })
  async change(
    @Body() { reason, ...wish }: ChangeCalendarBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ChangedCalendarView> {
    return valueOrProblem(await this.changeCalendar.execute({ wish, reason, version, person, write }), {
      ...statusOfWish,
      ...statusOfWriting,
    });
  }

  @Get('deadlines')
  @Requires('calendar.manage')
  @ApiOkResponse({
    type: DeadlineMovesView,
    description: 'Open deadlines counted with an earlier calendar that the newest would set to another day.',
  })
  async deadlines(@SignedIn() person: SignedInPerson): Promise<DeadlineMovesView> {
    return movesView(await this.reissueDeadlines.pending(person));
  }

  @Post('reissues')
  @HttpCode(200)
  @Requires('calendar.manage')
  @ApiWrite('change')
  @ApiOkResponse({ type: ReissuedView })
  @ApiNotFoundResponse({ description: 'deadline.not-found' })
  @ApiPreconditionFailedResponse({ description: 'version.stale' })
  @ApiUnprocessableEntityResponse({
    description: 'deadline.past-already, opinions.due-too-late, calendar.year-unknown',
  })
  async reissue(
    @Body() { deadlines: names, reason }: ReissueBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ReissuedView> {
    const wish = { names, reason, version, person, write };
    return valueOrProblem(await this.reissueDeadlines.execute(wish), statusOfReissue);
  }
}
