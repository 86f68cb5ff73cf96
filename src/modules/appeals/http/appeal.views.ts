import { ApiProperty } from '@nestjs/swagger';
import type { AppealGround } from '../../../domain/appeal/appeal.js';
import { appealStatuses, type AppealStatus } from '../../../domain/appeal/appeal.js';
import { conflictWords, type ConflictWord } from '../../../domain/council/conflict.js';
import type { Candidate } from '../appeal.js';

const integer = { type: 'integer' } as const;
const instant = { type: String, format: 'date-time' } as const;

class AppealGroundView implements AppealGround {
  @ApiProperty() criterion: string;
  @ApiProperty() reason: string;
}

class AppealReleaseView {
  @ApiProperty(instant) at: string;
  @ApiProperty({
    ...{ type: String, nullable: true },
    description: 'Null for whoever may score the appeal, but the one who was released.',
  })
  reason: string | null;
}

class AppealMemberView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty() hasCast: boolean;
  @ApiProperty({ type: AppealReleaseView, nullable: true, description: 'Scores it no more.' })
  released: AppealReleaseView | null;
}

class AppealCandidateView implements Candidate {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ description: 'Sat on a panel of this dossier, or scored another appeal of it.' })
  hasScored: boolean;
  @ApiProperty({ description: 'Has read marks of it, or the dossier since its result was closed.' })
  hasRead: boolean;
  @ApiProperty({ enum: conflictWords, type: String, nullable: true }) word: ConflictWord | null;
}

class AppealedCriterionView {
  @ApiProperty() code: string;
  @ApiProperty(integer) points: number;
  @ApiProperty({ description: 'Two decimals, half up, for reading only.' }) mean: string;
}

class AppealResultView {
  @ApiProperty(integer) points: number;
  @ApiProperty(integer) ballots: number;
  @ApiProperty({ ...integer, nullable: true }) star: number | null;
  @ApiProperty({ enum: ['rated', 'eliminated', 'stopped'] }) outcome: string;
  @ApiProperty() mean: string;
  @ApiProperty({ type: [AppealedCriterionView], description: 'What was scored anew.' })
  criteria: readonly AppealedCriterionView[];
}

export class AppealView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) panelId: string;
  @ApiProperty({ enum: ['district', 'province'] }) level: string;
  @ApiProperty({ enum: appealStatuses }) status: AppealStatus;
  @ApiProperty({ type: [AppealGroundView] }) grounds: readonly AppealGroundView[];
  @ApiProperty({
    type: [String],
    description: 'What is scored anew: the contested criteria and what hangs together with them.',
  })
  criteria: readonly string[];
  @ApiProperty(instant) filedAt: string;
  @ApiProperty({ ...instant, nullable: true }) endedAt: string | null;
  @ApiProperty({
    ...{ type: String, nullable: true },
    description: 'Why it was refused; null for whoever may score another appeal.',
  })
  reason: string | null;
  @ApiProperty() rulebook: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) localRules: string | null;
  @ApiProperty() criteriaSet: string;
  @ApiProperty({ type: [AppealMemberView], description: 'Empty for owners.' })
  members: readonly AppealMemberView[];
  @ApiProperty({ enum: ['notNamed', 'waiting', 'cast'] }) mine: string;
  @ApiProperty({ enum: conflictWords, type: String, nullable: true }) word: ConflictWord | null;
  @ApiProperty({ type: [AppealCandidateView], description: 'For whoever names members.' })
  candidates: readonly AppealCandidateView[];
  @ApiProperty() readsBallots: boolean;
  @ApiProperty({
    type: AppealResultView,
    nullable: true,
    description: 'The result that was contested; once decided, and not for whoever may score another appeal.',
  })
  before: AppealResultView | null;
  @ApiProperty({ type: AppealResultView, nullable: true }) after: AppealResultView | null;
}

export class AppealsView {
  @ApiProperty({ type: [AppealView] }) items: readonly AppealView[];
}

export class AppealReceiptView {
  @ApiProperty({ format: 'uuid' }) appealId: string;
  @ApiProperty(integer) total: number;
  @ApiProperty(instant) castAt: string;
  @ApiProperty({ description: 'SHA-256 of all the ballot says, to hold against it later.' }) receipt: string;
}

export class CheckedAppealReceiptView {
  @ApiProperty() receipt: string;
  @ApiProperty(instant) castAt: string;
  @ApiProperty(integer) total: number;
}

export class CastAppealBallotView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  })
  marks: Readonly<Record<string, string | readonly string[]>>;
  @ApiProperty({ type: [String] }) declared: readonly string[];
  @ApiProperty({ type: [String] }) confirmedEmpty: readonly string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  notes: Readonly<Record<string, string>>;
  @ApiProperty(integer) total: number;
  @ApiProperty(instant) castAt: string;
  @ApiProperty() receipt: string;
  @ApiProperty({ description: 'Declared a conflict of interest before the end: it does not count.' })
  void: boolean;
}

export class CastAppealBallotsView {
  @ApiProperty({ type: [CastAppealBallotView] }) items: readonly CastAppealBallotView[];
}
