import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { valueOrProblem } from '../../../platform/http/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { FindAgenda } from '../find-agenda.js';
import { AgendaQuery, AgendaView, WaitingView } from './agenda.views.js';

@ApiTags('agendas')
@Controller('agendas')
export class AgendasController {
  constructor(private readonly find: FindAgenda) {}

  /** The dates of a place in a year: its own rounds and those above it, letters, sessions, and ends of certificates. */
  @Get()
  @Requires('calendar.read')
  @ApiOkResponse({ type: AgendaView })
  @ApiNotFoundResponse({ description: 'place.not-found' })
  async year(
    @Query() { placeId, year }: AgendaQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<AgendaView> {
    return valueOrProblem(await this.find.yearOf(person, placeId, year), { 'place.not-found': 404 });
  }

  /** What the caller has still to do beside the dossiers that wait: plans, reports, what letters ask after recognition, steps of schedules. */
  @Get('waiting')
  @Requires('calendar.read')
  @ApiOkResponse({ type: WaitingView })
  async waiting(@SignedIn() person: SignedInPerson): Promise<WaitingView> {
    return { items: await this.find.waitingFor(person) };
  }
}
