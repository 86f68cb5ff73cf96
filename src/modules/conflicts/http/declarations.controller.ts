import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, valueOrProblem } from '../../../platform/http/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { FindConflicts } from '../find-conflicts.js';
import { OwnDeclarationsView } from './conflict.views.js';

@ApiTags('conflicts')
@Controller('council-sessions/:id/declarations')
export class DeclarationsController {
  constructor(private readonly findConflicts: FindConflicts) {}

  /** What the reader has to know, and has said, of conflicts of interest in each dossier of the agenda. */
  @Requires('conflict.read')
  @Get()
  @ApiOkResponse({ type: OwnDeclarationsView })
  async find(@Id('id') sessionId: string, @SignedIn() person: SignedInPerson): Promise<OwnDeclarationsView> {
    return valueOrProblem(await this.findConflicts.ofSession(sessionId, person), {
      'session.not-found': 404,
    });
  }
}
