import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { ApiWrite, Id, IdempotencyKey, valueOrProblem } from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { ScheduleReports } from '../schedule-reports.js';
import { ReportScheduleBody, termsOf } from './report.bodies.js';
import { ReportScheduleAnswerView, ReportSchedulesView, scheduleView } from './report.views.js';

@ApiTags('reports')
@Controller('report-schedules')
export class ReportSchedulesController {
  constructor(private readonly schedules: ScheduleReports) {}

  /** Those of the person's places, and of those above and below. */
  @Get()
  @Requires('report.read')
  @ApiOkResponse({ type: ReportSchedulesView })
  async list(@SignedIn() person: SignedInPerson): Promise<ReportSchedulesView> {
    return { items: (await this.schedules.list(person)).map(scheduleView) };
  }

  @Post()
  @Requires('report.schedule')
  @ApiWrite('creation')
  @ApiCreatedResponse({ type: ReportScheduleAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'place.not-found, round.not-found' })
  @ApiConflictResponse({ description: 'report-schedule.already-exists' })
  @ApiUnprocessableEntityResponse({
    description: 'report-schedule.day-over, report-schedule.outside-programme',
  })
  async issue(
    @Body() body: ReportScheduleBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ReportScheduleAnswerView> {
    const { placeId, source, inForceFrom = null } = body;
    const wish = { placeId, source, inForceFrom, terms: termsOf(body), person, write };
    return valueOrProblem(await this.schedules.issue(wish), {
      'place.not-found': 404,
      'round.not-found': 404,
      'person.not-permitted': 403,
      'report-schedule.already-exists': 409,
      'report-schedule.day-over': 422,
      'report-schedule.outside-programme': 422,
      'idempotency-key.reused': 422,
    });
  }

  /** Nothing more is due under it from the next day on. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('report.schedule')
  @ApiWrite('creation')
  @ApiOkResponse({ type: ReportScheduleAnswerView })
  @ApiForbiddenResponse({ description: 'person.not-permitted' })
  @ApiNotFoundResponse({ description: 'report-schedule.not-found' })
  @ApiConflictResponse({ description: 'report-schedule.ended' })
  async end(
    @Id('id') scheduleId: string,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<ReportScheduleAnswerView> {
    return valueOrProblem(await this.schedules.end(scheduleId, person, write), {
      'report-schedule.not-found': 404,
      'place.not-found': 404,
      'person.not-permitted': 403,
      'report-schedule.ended': 409,
      'idempotency-key.reused': 422,
    });
  }
}
