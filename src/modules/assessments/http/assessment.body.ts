import { ApiProperty } from '@nestjs/swagger';
import type { SelfAssessment } from '../../../domain/dossier/self-assessment.js';
import { isId } from '../../../platform/http/index.js';
import { BallotBody, ByCriterion } from '../../ballots/index.js';

const mostCited = 50;
const areIds = (ids: unknown): boolean => Array.isArray(ids) && ids.length <= mostCited && ids.every(isId);

export class AssessmentBody extends BallotBody implements SelfAssessment {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string', format: 'uuid' } },
    description: 'Criterion code → ids of files listed in the dossier.',
  })
  @ByCriterion('areCitations', areIds)
  evidence: Record<string, string[]>;
}
