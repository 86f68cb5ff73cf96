import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  partCodes,
  type Anomaly,
  type CriteriaSet,
  type Part,
  type PartCode,
  type Section,
} from '../../../domain/scoring/criteria-set.js';
import { CodedLabelView, CodedNameView } from './coded.view.js';
import { CriterionView } from './criterion.view.js';

export class SectionView implements Omit<Section, 'criteria'> {
  @ApiProperty({ example: '1' })
  readonly code: string;
  @ApiProperty()
  readonly name: string;
  @ApiProperty({ type: 'integer' })
  readonly maxPoints: number;
  @ApiPropertyOptional({ type: 'integer' })
  readonly printedMaxPoints?: number;
  @ApiProperty({ type: [CriterionView] })
  readonly criteria: readonly CriterionView[];
}

export class PartView implements Omit<Part, 'sections'> {
  @ApiProperty({ enum: partCodes })
  readonly code: PartCode;
  @ApiProperty()
  readonly name: string;
  @ApiProperty({ type: 'integer' })
  readonly maxPoints: number;
  @ApiProperty({ type: [SectionView] })
  readonly sections: readonly SectionView[];
}

export class AnomalyView implements Anomaly {
  @ApiProperty()
  readonly at: string;
  @ApiProperty()
  readonly kind: string;
  @ApiProperty()
  readonly label: string;
  @ApiProperty({ enum: ['corrected', 'inferred', 'kept', 'unknown', 'unverified'] })
  readonly status: Anomaly['status'];
}

/** The whole sheet as the criteria file holds it. */
export class CriteriaSetView implements Omit<CriteriaSet, 'parts'> {
  @ApiProperty({ example: '01' })
  readonly code: string;
  @ApiProperty()
  readonly name: string;
  @ApiPropertyOptional()
  readonly variantOf?: string;
  @ApiPropertyOptional({ format: 'date' })
  readonly effectiveFrom?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Inclusive.' })
  readonly effectiveTo?: string;
  @ApiProperty({ type: String, nullable: true })
  readonly catalogueCode: string | null;
  @ApiProperty({ type: CodedNameView })
  readonly group: CodedNameView;
  @ApiProperty()
  readonly subgroup: string;
  @ApiProperty({ type: [String] })
  readonly ministries: readonly string[];
  @ApiProperty({ type: 'integer', nullable: true })
  readonly samplesRequired: number | null;
  @ApiProperty()
  readonly legalBasis: string;
  @ApiProperty({ type: [CodedLabelView] })
  readonly eliminatedWhen: readonly CodedLabelView[];
  @ApiProperty({ type: 'integer' })
  readonly maxPoints: number;
  @ApiProperty({ type: 'integer' })
  readonly attainablePoints: number;
  @ApiProperty({ type: [PartView] })
  readonly parts: readonly PartView[];
  @ApiProperty({ type: [AnomalyView] })
  readonly anomalies: readonly AnomalyView[];
}
