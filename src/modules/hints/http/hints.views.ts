import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Hint } from '../../../domain/scoring/integrity/hint.js';
import type { HintThresholds } from '../../../domain/scoring/integrity/thresholds.js';

const integer = { type: 'integer' } as const;
const id = { format: 'uuid' } as const;
const ids = { type: 'array', items: { type: 'string', format: 'uuid' } } as const;
const hintKinds = [
  ...['copiedSheets', 'repeatedSheet', 'hastySheet'],
  ...['lenient', 'severe', 'halo'],
] as readonly Hint['kind'][];

class HintView {
  @ApiProperty({ enum: hintKinds }) kind: Hint['kind'];
  @ApiPropertyOptional(id) personId?: string;
  @ApiPropertyOptional(ids) personIds?: readonly string[];
  @ApiPropertyOptional(id) dossierId?: string;
  @ApiPropertyOptional(ids) dossierIds?: readonly string[];
  @ApiPropertyOptional({ ...integer, description: 'From the first saved mark to casting.' }) seconds?: number;
  @ApiPropertyOptional(integer) criteria?: number;
  @ApiPropertyOptional(integer) products?: number;
  @ApiPropertyOptional({ ...integer, description: 'Products on that side of the others’ median.' })
  sameSide?: number;
  @ApiPropertyOptional({ description: 'Mean distance from the others’ median, to one decimal.' })
  points?: number;
  @ApiPropertyOptional(integer) spreadPercent?: number;
  @ApiPropertyOptional(integer) othersSpreadPercent?: number;
}

class HintThresholdsView implements HintThresholds {
  @ApiProperty(integer) fewestCriteria: number;
  @ApiProperty(integer) secondsPerCriterion: number;
  @ApiProperty(integer) fewestProducts: number;
  @ApiProperty(integer) fewestOthers: number;
  @ApiProperty(integer) leniencyPoints: number;
  @ApiProperty(integer) sameSidePercent: number;
  @ApiProperty(integer) othersSpreadPercent: number;
  @ApiProperty(integer) haloSharePercent: number;
}

/** Hints for the chair: no finding, no ground for anything, and never a part of a result. */
export class HintsView {
  @ApiProperty({ ...integer, description: 'First sheets that were looked at.' }) sheets: number;
  @ApiProperty(integer) products: number;
  @ApiProperty({
    ...integer,
    description: 'Products that the reader may not read for a conflict of interest.',
  })
  leftOut: number;
  @ApiProperty({ type: HintThresholdsView }) thresholds: HintThresholds;
  @ApiProperty({ type: [HintView] }) items: readonly HintView[];
}
