import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  choices,
  findingKinds,
  remarkKinds,
  type AppliesIf,
  type Choice,
  type Criterion,
  type CriterionNote,
  type CriterionOption,
  type Floor,
  type Subgroup,
} from '../../../domain/scoring/criteria-set.js';
import { CodedLabelView, CodedNameView } from './coded.view.js';

export class CriterionOptionView implements CriterionOption {
  @ApiProperty({ example: 'a' })
  readonly code: string;
  @ApiProperty({ type: 'integer' })
  readonly points: number;
  @ApiProperty()
  readonly label: string;
  @ApiPropertyOptional({
    description: 'The branch this option is printed under; choosing it implies the branch.',
  })
  readonly branch?: string;
  @ApiPropertyOptional({ description: 'Choosing it stops the evaluation.' })
  readonly stopsScoring?: boolean;
  @ApiPropertyOptional({ description: 'Why it differs from the print.' })
  readonly corrected?: string;
}

export class FloorView implements Floor {
  @ApiProperty({ type: 'integer', enum: [3, 4, 5] })
  readonly star: Floor['star'];
  @ApiProperty({ type: 'integer' })
  readonly minPoints: number;
}

export class CriterionNoteView {
  @ApiProperty({ enum: [...findingKinds, ...remarkKinds] })
  readonly kind: CriterionNote['kind'];
  @ApiPropertyOptional({ description: 'Present on a finding that a member may declare.' })
  readonly code?: string;
  @ApiProperty()
  readonly label: string;
}

export class AppliesIfView implements AppliesIf {
  @ApiProperty({ example: '5.1' })
  readonly criterion: string;
  @ApiProperty({ type: 'integer' })
  readonly minPoints: number;
  @ApiPropertyOptional()
  readonly inferred?: boolean;
}

export class SubgroupView extends CodedNameView implements Subgroup {
  @ApiProperty({ type: 'integer' })
  readonly maxPoints: number;
}

export class CriterionView implements Omit<Criterion, 'notes'> {
  @ApiProperty({ example: '1.1' })
  readonly code: string;
  @ApiProperty()
  readonly name: string;
  @ApiProperty({ type: 'integer', description: 'Its best option, or all its ticks where they add up.' })
  readonly maxPoints: number;
  @ApiPropertyOptional({ type: 'integer' })
  readonly printedMaxPoints?: number;
  @ApiProperty({ enum: choices })
  readonly choice: Choice;
  @ApiPropertyOptional({ type: [CodedLabelView] })
  readonly branches?: readonly CodedLabelView[];
  @ApiPropertyOptional({
    type: AppliesIfView,
    description: 'It counts only when another criterion earned enough.',
  })
  readonly appliesIf?: AppliesIfView;
  @ApiPropertyOptional({ enum: ['commune'] })
  readonly assessedBy?: 'commune';
  @ApiPropertyOptional({ type: SubgroupView })
  readonly subgroup?: SubgroupView;
  @ApiProperty({ type: [CriterionOptionView] })
  readonly options: readonly CriterionOptionView[];
  @ApiProperty({ type: [FloorView] })
  readonly floors: readonly FloorView[];
  @ApiProperty({ type: [CriterionNoteView] })
  readonly notes: readonly CriterionNoteView[];
}
