import { ApiProperty } from '@nestjs/swagger';
import {
  proposals,
  type Advice,
  type AdviceRefusal,
  type Finding,
  type Proposal,
} from '../../../domain/council/advice.js';
import { conflictWords, type ConflictWord } from '../../../domain/council/conflict.js';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import type { AdviceDraft, AdviceWork, HandedIn } from '../advice.store.js';

const uuid = { format: 'uuid' } as const;
const day = { format: 'date' } as const;
const instant = { format: 'date-time' } as const;

class AdviceFindingView implements Finding {
  @ApiProperty() subject: string;
  @ApiProperty() finding: string;
}

class AdviceContentView implements Advice {
  @ApiProperty({ type: [AdviceFindingView] }) findings: readonly AdviceFindingView[];
  @ApiProperty({ type: [String] }) additions: readonly string[];
  @ApiProperty({ type: String, nullable: true }) siteSurvey: string | null;
  @ApiProperty({ type: [String] }) extraTests: readonly string[];
  @ApiProperty() conclusion: string;
  @ApiProperty({ enum: proposals, nullable: true }) proposal: Proposal | null;
}

class AdvisedCouncilView {
  @ApiProperty(uuid) id: string;
  @ApiProperty() name: string;
}
class CouncilOfReportView extends AdvisedCouncilView {
  @ApiProperty({ enum: levels }) level: Level;
}

export class HandedInView implements HandedIn {
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ type: CouncilOfReportView }) council: CouncilOfReportView;
  @ApiProperty({ type: AdviceContentView }) advice: AdviceContentView;
  @ApiProperty() handedInBy: string;
  @ApiProperty(instant) handedInAt: string;
}

export class AdviceDraftView implements AdviceDraft {
  @ApiProperty({ type: 'integer', description: '0 where nothing was saved yet.' }) version: number;
  @ApiProperty({ type: AdviceContentView }) advice: AdviceContentView;
  @ApiProperty({ type: String, nullable: true }) savedBy: string | null;
  @ApiProperty({ type: String, ...instant, nullable: true }) savedAt: string | null;
}

class AdviceRefusalView {
  @ApiProperty({ type: String }) code: AdviceRefusal['code'];
}

class AdviceDeskView {
  @ApiProperty({ type: AdviceDraftView }) draft: AdviceDraftView;
  @ApiProperty({ type: [AdviceRefusalView], description: 'Why nothing may be written now; empty: it may.' })
  refusals: readonly AdviceRefusalView[];
}

export class AdviceView {
  @ApiProperty({ type: [HandedInView], description: 'Oldest first.' }) reports: readonly HandedInView[];
  @ApiProperty({
    ...{ type: AdviceDeskView, nullable: true },
    description: 'Null for whoever is in no advisory team of the councils of this dossier.',
  })
  desk: AdviceDeskView | null;
}

class AdvisedSessionView {
  @ApiProperty(uuid) id: string;
  @ApiProperty(day) plannedOn: string;
  @ApiProperty() plannedAt: string;
}

class AdviceWorkItemView implements AdviceWork {
  @ApiProperty(uuid) dossierId: string;
  @ApiProperty() product: string;
  @ApiProperty() producer: string;
  @ApiProperty() commune: string;
  @ApiProperty({ type: AdvisedCouncilView }) council: AdvisedCouncilView;
  @ApiProperty({ type: AdvisedSessionView }) session: AdvisedSessionView;
  @ApiProperty(day) deliveredOn: string;
  @ApiProperty({ enum: conflictWords, nullable: true }) word: ConflictWord | null;
  @ApiProperty({ type: String, ...instant, nullable: true }) handedInAt: string | null;
  @ApiProperty({ type: String, ...instant, nullable: true }) savedAt: string | null;
}

export class AdviceWorkView {
  @ApiProperty({ type: [AdviceWorkItemView], description: 'The nearest session first, what is done last.' })
  items: readonly AdviceWorkItemView[];
}
