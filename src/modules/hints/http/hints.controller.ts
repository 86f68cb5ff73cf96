import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, valueOrProblem } from '../../../platform/http/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { FindHints } from '../find-hints.js';
import { SessionHintsView } from './hints.views.js';

const statuses = {
  'session.not-found': 404,
  'person.not-permitted': 403,
  'session.not-sealed': 409,
} as const;

@ApiTags('council-sessions')
@Controller('council-sessions/:id/hints')
export class HintsController {
  constructor(private readonly findHints: FindHints) {}

  /** What the chair may want to look at in the sheets of a sealed session. */
  @Requires('councilSession.readHints')
  @Get()
  @Recorded('hints.read')
  @ApiOkResponse({ type: SessionHintsView })
  async find(@Id('id') sessionId: string, @SignedIn() person: SignedInPerson): Promise<SessionHintsView> {
    return valueOrProblem(await this.findHints.execute(person, sessionId), statuses);
  }
}
