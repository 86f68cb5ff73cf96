import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { valueOrProblem } from '../../../platform/http/index.js';
import { Public } from '../../people/index.js';
import { KeepDeliveryReport } from '../keep-delivery-report.js';
import { DeliveryReportBody } from './delivery-report.body.js';
import { SignedReport } from './signed-report.guard.js';

/** Not signed in: a gateway, or what reads the bounces of our mail, is a machine that knows our secret. */
@ApiTags('reminders')
@Controller('delivery-reports')
export class DeliveryReportsController {
  constructor(private readonly keepReport: KeepDeliveryReport) {}

  /** What became of a message after it was taken over. Signed after Standard Webhooks 1.0; told twice it is kept once. */
  @Public()
  @UseGuards(SignedReport)
  @Post()
  @HttpCode(204)
  @ApiHeader({ name: 'webhook-id', required: true })
  @ApiHeader({ name: 'webhook-timestamp', required: true })
  @ApiHeader({ name: 'webhook-signature', required: true })
  @ApiNoContentResponse()
  @ApiUnauthorizedResponse({ description: 'report.not-signed' })
  @ApiNotFoundResponse({ description: 'sending.not-found' })
  @ApiConflictResponse({ description: 'sending.not-sent' })
  async take(@Body() { id, outcome, code }: DeliveryReportBody): Promise<void> {
    const kept = await this.keepReport.execute({ sendingId: id, outcome, code });
    valueOrProblem(kept, { 'sending.not-found': 404, 'sending.not-sent': 409 });
  }
}
