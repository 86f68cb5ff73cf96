import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  IfMatch,
  IsFilledText,
  IsId,
  valueOrProblem,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { ChangeDecision } from '../change-decision.js';
import { ChangePreviewView } from './change-decision.views.js';
import { ActionAnswerView } from './dossier.views.js';
import { placementStatuses, stepStatuses } from './statuses.js';

class ChangeQuery {
  @ApiProperty({ format: 'uuid', description: 'A round under the other decision.' })
  @IsId()
  roundId: string;
}

class ChangeBody extends ChangeQuery {
  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  reason: string;
}

const statuses = {
  ...stepStatuses,
  ...placementStatuses,
  'decision.same-rulebook': 422,
  'decision.panel-open': 409,
  'decision.session-open': 409,
  'decision.after-ballots': 409,
  'decision.dossier-closed': 409,
} as const;

@ApiTags('dossiers')
@Controller('dossiers/:id/decision')
export class ChangeDecisionController {
  constructor(private readonly changeDecision: ChangeDecision) {}

  @Requires('dossier.changeDecision')
  @Get()
  @ApiOkResponse({ type: ChangePreviewView })
  async preview(
    @Id('id') dossierId: string,
    @Query() { roundId }: ChangeQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<ChangePreviewView> {
    return valueOrProblem(await this.changeDecision.preview({ dossierId, roundId, person }), statuses);
  }

  @Requires('dossier.changeDecision')
  @Post()
  @HttpCode(200)
  @ApiWrite('change')
  @ApiOkResponse({ type: ActionAnswerView })
  async change(
    @Id('id') dossierId: string,
    @Body() { roundId, reason }: ChangeBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ) {
    const wish = { dossierId, roundId, version, reason, person, write };
    return valueOrProblem(await this.changeDecision.execute(wish), statuses);
  }
}
