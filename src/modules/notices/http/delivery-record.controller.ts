import { Controller, Get, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, PageQuery, pageOf, Problem, valueOrProblem } from '../../../platform/http/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { DeliveryRecordStore } from '../delivery-record.store.js';
import { placesAllowing } from '../places-allowing.js';
import { byPosition } from './by-position.js';
import { DeliveryRecordView, toldView } from './delivery-record.view.js';

@ApiTags('notices')
@Controller('dossiers')
export class DeliveryRecordController {
  constructor(private readonly record: DeliveryRecordStore) {}

  /** Who was told what of a dossier, when, by which way and with what outcome, newest first. Addresses are masked. */
  @Requires('delivery.read')
  @Recorded('deliveries.read')
  @Get(':id/deliveries')
  @ApiOkResponse({ type: DeliveryRecordView })
  @ApiForbiddenResponse({ description: 'permission.missing' })
  @ApiNotFoundResponse({ description: 'dossier.not-found' })
  async list(
    @Id('id') id: string,
    @Query() query: PageQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<DeliveryRecordView> {
    const placeIds = valueOrProblem(placesAllowing('delivery.read', person), { 'permission.missing': 403 });
    const { items, next } = await pageOf(query, byPosition, async (window) => {
      const found = await this.record.listOf(id, placeIds, window);
      if (!found) throw Problem.refused(404, [{ code: 'dossier.not-found' }]);
      return found;
    });
    return { items: items.map(toldView), next };
  }
}
