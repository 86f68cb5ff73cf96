import { Controller, Get, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, valueOrProblem } from '../../../platform/http/index.js';
import { ImpartialOffice, ImpartialReader, UnseenMarks } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { FindHints } from '../find-hints.js';
import { HintsView } from './hints.views.js';

const sessionStatuses = {
  'session.not-found': 404,
  'person.not-permitted': 403,
  'session.not-sealed': 409,
} as const;
const opinionStatuses = {
  'panel.not-found': 404,
  'person.not-permitted': 403,
  'panel.without-opinions': 409,
  'panel.not-sealed': 409,
} as const;

@ApiTags('hints')
@Controller()
export class HintsController {
  constructor(private readonly findHints: FindHints) {}

  /** What the chair may want to look at in the sheets of a sealed session. */
  @Requires('councilSession.readHints')
  @Get('council-sessions/:id/hints')
  @Recorded('hints.read')
  @ApiOkResponse({ type: HintsView })
  async ofSession(@Id('id') sessionId: string, @SignedIn() person: SignedInPerson): Promise<HintsView> {
    return valueOrProblem(await this.findHints.ofSession(person, sessionId), sessionStatuses);
  }

  /** The same of opinions given in writing. A reading of ballots: whoever has seen hints does not score an appeal. */
  @Requires('councilSession.readHints')
  @UseGuards(ImpartialReader, ImpartialOffice, UnseenMarks)
  @Get('dossiers/:id/panels/:panelId/hints')
  @Recorded('ballots.read')
  @ApiOkResponse({ type: HintsView })
  async ofOpinions(
    @Id('id') dossierId: string,
    @Id('panelId') panelId: string,
    @SignedIn() person: SignedInPerson,
  ): Promise<HintsView> {
    return valueOrProblem(await this.findHints.ofOpinions(person, dossierId, panelId), opinionStatuses);
  }
}
