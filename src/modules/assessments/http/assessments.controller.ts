import { Body, Controller, Get, Put, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ApiWrite,
  Id,
  IdempotencyKey,
  IfMatch,
  valueOrProblem,
  VersionAsETag,
} from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { ballotStatuses } from '../../ballots/index.js';
import { ImpartialReader } from '../../conflicts/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { FindAssessment } from '../find-assessment.js';
import { SaveAssessment } from '../save-assessment.js';
import { AssessmentBody } from './assessment.body.js';
import { AssessmentView, assessmentView } from './assessment.views.js';

const statuses = {
  ...ballotStatuses,
  'dossier.not-found': 404,
  'person.not-permitted': 403,
  'version.stale': 412,
  'idempotency-key.reused': 422,
  'assessment.not-with-owner': 409,
  'assessment.criterion-unknown': 422,
  'assessment.evidence-unlisted': 422,
} as const;

@ApiTags('assessments')
@Controller('dossiers/:id/assessment')
export class AssessmentsController {
  constructor(
    private readonly findAssessment: FindAssessment,
    private readonly saveAssessment: SaveAssessment,
  ) {}

  @Requires('dossier.read')
  @UseGuards(ImpartialReader)
  @Get()
  @Recorded('assessment.read')
  @VersionAsETag()
  @ApiOkResponse({ type: AssessmentView })
  async find(@Id('id') dossierId: string, @SignedIn() person: SignedInPerson): Promise<AssessmentView> {
    const found = await this.findAssessment.execute(dossierId, person);
    return assessmentView(valueOrProblem(found, { 'dossier.not-found': 404 }));
  }

  @Requires('assessment.save')
  @Put()
  @ApiWrite('change')
  @ApiOkResponse({ type: AssessmentView })
  async save(
    @Id('id') dossierId: string,
    @Body() sheet: AssessmentBody,
    @SignedIn() person: SignedInPerson,
    @IfMatch() version: number,
    @IdempotencyKey() write: WriteKey,
  ): Promise<AssessmentView> {
    const saved = await this.saveAssessment.execute({ dossierId, version, sheet, person, write });
    return assessmentView(valueOrProblem(saved, statuses));
  }
}
