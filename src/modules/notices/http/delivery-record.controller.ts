import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiPaper, Id, PageQuery, sendPaper, valueOrProblem } from '../../../platform/http/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { WriteDeliveryRecord } from '../write-delivery-record.js';
import { betweenOf, DeliveryPaperQuery } from './deliveries.query.js';
import { DeliveryPages, paperStatuses } from './delivery-pages.js';
import { DeliveryRecordView } from './delivery-record.view.js';

@ApiTags('notices')
@Controller('dossiers')
export class DeliveryRecordController {
  constructor(
    private readonly pages: DeliveryPages,
    private readonly writeRecord: WriteDeliveryRecord,
  ) {}

  /** Who was told what of a dossier, when, by which way and with what outcome, newest first. Addresses are masked. */
  @Requires('delivery.read')
  @Recorded('deliveries.read')
  @Get(':id/deliveries')
  @ApiOkResponse({ type: DeliveryRecordView })
  @ApiForbiddenResponse({ description: 'permission.missing' })
  @ApiNotFoundResponse({ description: 'dossier.not-found' })
  list(
    @Id('id') id: string,
    @Query() query: PageQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<DeliveryRecordView> {
    return this.pages.read({ kind: 'dossiers', id }, query, person);
  }

  /** The same on paper, the earliest first: proof of notification. */
  @Requires('delivery.read')
  @Recorded('deliveries.read')
  @Get(':id/deliveries/paper')
  @ApiPaper()
  @ApiForbiddenResponse({ description: 'permission.missing' })
  @ApiNotFoundResponse({ description: 'dossier.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'deliveries.too-many' })
  async paper(
    @Id('id') id: string,
    @Query() { format, ...days }: DeliveryPaperQuery,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const written = await this.writeRecord.execute({ kind: 'dossiers', id }, betweenOf(days), person);
    return sendPaper(valueOrProblem(written, paperStatuses), format, reply);
  }
}
