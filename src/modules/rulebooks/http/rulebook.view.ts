import { ApiProperty } from '@nestjs/swagger';
import { purposes, type Purpose } from '../../../domain/rulebook/purpose.js';
import type {
  CouncilDefaults,
  Deadlines,
  Documents,
  LevelRule,
  Rulebook,
} from '../../../domain/rulebook/rulebook.js';
import type { Band } from '../../../domain/scoring/star-rating.js';
import { criteriaOf, type CriteriaSet } from '../../../domain/scoring/criteria-set.js';
import { CodedLabelView, CodedNameView } from './coded.view.js';

export class CriteriaSetSummary {
  @ApiProperty({ example: '01' })
  readonly code: string;
  @ApiProperty()
  readonly name: string;
  @ApiProperty({ type: String, nullable: true, description: 'The product set this sheet is a variant of.' })
  readonly variantOf: string | null;
  @ApiProperty({ format: 'date' })
  readonly effectiveFrom: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Inclusive; null while in force.',
  })
  readonly effectiveTo: string | null;
  @ApiProperty({ type: CodedNameView })
  readonly group: CodedNameView;
  @ApiProperty()
  readonly subgroup: string;
  @ApiProperty({ type: 'integer', description: 'Sample units to hand in; 0 for services.' })
  readonly samples: number;
  @ApiProperty({ type: 'integer', description: 'What the best options add up to.' })
  readonly attainablePoints: number;
  @ApiProperty({ type: 'integer', description: 'The number of criteria on the sheet.' })
  readonly criteria: number;
  @ApiProperty({ type: [CodedLabelView] })
  readonly eliminatedWhen: readonly CodedLabelView[];
}

export class DocumentsView implements Documents {
  @ApiProperty({ enum: purposes })
  readonly purpose: Purpose;
  @ApiProperty({ type: [String], description: 'Document kinds that block submission while missing.' })
  readonly mandatory: readonly string[];
  @ApiProperty({ type: [String] })
  readonly supporting: readonly string[];
}

const levelsWithCouncil = ['district', 'province', 'ministry'] as const;

class QuorumView {
  @ApiProperty({ type: 'integer' }) readonly present: number;
  @ApiProperty({ type: 'integer', description: 'Of so many members, as a share.' }) readonly of: number;
  @ApiProperty() readonly withChair: boolean;
}

class CouncilDefaultsView implements CouncilDefaults {
  @ApiProperty({ type: 'integer' }) readonly minimum: number;
  @ApiProperty({ type: 'integer' }) readonly maximum: number;
  @ApiProperty({ type: QuorumView }) readonly quorum: QuorumView;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: no such rule.' })
  readonly spreadAbove: number | null;
  @ApiProperty({ type: 'integer' }) readonly leadWorkingDays: number;
}

class BandView implements Band {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 }) readonly star: Band['star'];
  @ApiProperty({ type: 'integer', description: 'The mean it begins at.' }) readonly meanFrom: number;
}

class RenewalWindowView {
  @ApiProperty({ type: 'integer' }) readonly earliestDays: number;
  @ApiProperty({ type: 'integer' }) readonly latestDays: number;
}

const days = { type: 'integer', nullable: true } as const;
class DeadlinesView implements Omit<Deadlines, 'provinceRounds' | 'ministryRounds'> {
  @ApiProperty(days) readonly communeWorkingDays: number | null;
  @ApiProperty(days) readonly supplementDays: number | null;
  @ApiProperty(days) readonly reevaluationDays: number | null;
  @ApiProperty(days) readonly opinionsWorkingDays: number | null;
  @ApiProperty({ type: RenewalWindowView, nullable: true }) readonly renewalWindow: RenewalWindowView | null;
  @ApiProperty({ type: 'array', items: { type: 'integer' } }) readonly renewalReminderDays: readonly number[];
  @ApiProperty({ type: 'integer' }) readonly certificateTailDays: number;
  @ApiProperty({ type: 'integer' }) readonly certificateMonths: number;
}

export class LevelView {
  @ApiProperty({ enum: levelsWithCouncil })
  readonly level: (typeof levelsWithCouncil)[number];
  @ApiProperty({ type: 'integer', description: 'How often its council scores a dossier.' })
  readonly scoringRounds: number;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'The stars it recognises itself.' })
  readonly recognises: readonly number[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The lowest mean that goes on to the level above.',
  })
  readonly forwardsFrom: number | null;
  @ApiProperty({ type: CouncilDefaultsView })
  readonly council: CouncilDefaultsView;
}

export class RulebookView {
  @ApiProperty({ example: 'qd-1048-2019' })
  readonly id: string;
  @ApiProperty()
  readonly decree: string;
  @ApiProperty({ format: 'date' })
  readonly effectiveFrom: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Inclusive; null while in force.',
  })
  readonly effectiveTo: string | null;
  @ApiProperty({ type: [BandView], description: 'Best star first.' })
  readonly bands: readonly BandView[];
  @ApiProperty({ type: DeadlinesView })
  readonly deadlines: DeadlinesView;
  @ApiProperty({
    type: [String],
    example: ['province.quorum'],
    description: 'What a province may settle either way; the rest it may only make stricter.',
  })
  readonly leavesOpen: readonly string[];
  @ApiProperty({
    type: [LevelView],
    description: 'From below; a level the decision does not know is left out.',
  })
  readonly levels: readonly LevelView[];
  @ApiProperty({ type: [DocumentsView] })
  readonly documents: readonly DocumentsView[];
  @ApiProperty({ type: [CriteriaSetSummary] })
  readonly sets: readonly CriteriaSetSummary[];
}

export class RulebooksView {
  @ApiProperty({ type: [RulebookView] })
  readonly items: readonly RulebookView[];
}

export const rulebookView = (rulebook: Rulebook): RulebookView => ({
  id: rulebook.id,
  decree: rulebook.decree,
  effectiveFrom: rulebook.effectiveFrom,
  effectiveTo: rulebook.effectiveTo,
  bands: rulebook.bands,
  deadlines: deadlinesView(rulebook.deadlines),
  leavesOpen: rulebook.leavesOpen,
  levels: levelsWithCouncil.flatMap((level) => levelView(level, rulebook[level])),
  documents: purposes.map((purpose) => ({ purpose, ...rulebook.documents[purpose] })),
  sets: [...rulebook.criteriaSets.values()].map((set) => summaryOf(rulebook, set)),
});

const levelView = (level: LevelView['level'], rule: LevelRule | null): readonly LevelView[] =>
  rule ? [{ level, ...rule }] : [];

const deadlinesView = ({
  provinceRounds: _provinceRounds,
  ministryRounds: _ministryRounds,
  ...deadlines
}: Deadlines): DeadlinesView => deadlines;

const summaryOf = (rulebook: Rulebook, set: CriteriaSet): CriteriaSetSummary => ({
  code: set.code,
  name: set.name,
  variantOf: set.variantOf ?? null,
  effectiveFrom: set.effectiveFrom ?? rulebook.effectiveFrom,
  effectiveTo: set.effectiveTo ?? rulebook.effectiveTo,
  group: set.group,
  subgroup: set.subgroup,
  samples: set.samplesRequired ?? rulebook.defaultSamples,
  attainablePoints: set.attainablePoints,
  criteria: criteriaOf(set).length,
  eliminatedWhen: set.eliminatedWhen,
});
