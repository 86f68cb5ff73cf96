import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiPaper, Id, PageQuery, Problem, sendPaper, valueOrProblem } from '../../../platform/http/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { otherSubjectKinds, type OtherSubjectKind } from '../delivery-subject.js';
import { WriteDeliveryRecord } from '../write-delivery-record.js';
import { betweenOf, DeliveryPaperQuery } from './deliveries.query.js';
import { DeliveryPages, paperStatuses } from './delivery-pages.js';
import { DeliveryRecordView } from './delivery-record.view.js';

@ApiTags('notices')
@Controller('deliveries/:kind')
export class SubjectDeliveriesController {
  constructor(
    private readonly pages: DeliveryPages,
    private readonly writeRecord: WriteDeliveryRecord,
  ) {}

  /** Who was told what of a round, plan, report or task, or of a letter that asks for them, newest first. Addresses are masked. */
  @Requires('delivery.read')
  @Recorded('subject-deliveries.read')
  @Get(':id')
  @ApiParam({ name: 'kind', enum: otherSubjectKinds })
  @ApiOkResponse({ type: DeliveryRecordView })
  @ApiForbiddenResponse({ description: 'permission.missing' })
  @ApiNotFoundResponse({ description: 'round.not-found, plan.not-found …' })
  list(
    @Param('kind') kind: string,
    @Id('id') id: string,
    @Query() query: PageQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<DeliveryRecordView> {
    return this.pages.read({ kind: kindOf(kind), id }, query, person);
  }

  /** The same on paper, the earliest first: proof of notification. */
  @Requires('delivery.read')
  @Recorded('subject-deliveries.read')
  @Get(':id/paper')
  @ApiParam({ name: 'kind', enum: otherSubjectKinds })
  @ApiPaper()
  @ApiForbiddenResponse({ description: 'permission.missing' })
  @ApiNotFoundResponse({ description: 'round.not-found, plan.not-found …' })
  @ApiUnprocessableEntityResponse({ description: 'deliveries.too-many' })
  async paper(
    @Param('kind') kind: string,
    @Id('id') id: string,
    @Query() { format, ...days }: DeliveryPaperQuery,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const written = await this.writeRecord.execute({ kind: kindOf(kind), id }, betweenOf(days), person);
    return sendPaper(valueOrProblem(written, paperStatuses), format, reply);
  }
}

/** 404 for what nobody is told of: there is no such list. */
function kindOf(kind: string): OtherSubjectKind {
  const known = otherSubjectKinds.find((each) => each === kind);
  if (known === undefined) throw Problem.refused(404, [{ code: 'route.not-found' }]);
  return known;
}
