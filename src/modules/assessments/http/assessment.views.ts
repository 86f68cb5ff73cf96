import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AssessedSheet } from '../../../domain/dossier/self-assessment.js';
import type {
  Blocker,
  Choice,
  Gap,
  MissedFloor,
  OutOfReach,
  Step,
  Way,
} from '../../../domain/scoring/gap/gap.js';
import type { FloorShortage, PartRating, Rating } from '../../../domain/scoring/rate-panel.js';
import type { Star } from '../../../domain/scoring/star-rating.js';
import { AssessmentBody } from './assessment.body.js';
import type { Assessment } from '../assessment.js';

const integer = { type: 'integer' } as const;
const star = { type: 'integer', minimum: 1, maximum: 5 } as const;

class PartRatingView implements PartRating {
  @ApiProperty(integer) sum: number;
  @ApiProperty() mean: string;
}
class PartRatingsView {
  @ApiProperty({ type: PartRatingView }) A: PartRatingView;
  @ApiProperty({ type: PartRatingView }) B: PartRatingView;
  @ApiProperty({ type: PartRatingView }) C: PartRatingView;
}
class FloorShortageView implements FloorShortage {
  @ApiProperty() criterion: string;
  @ApiProperty(star) star: Star;
  @ApiProperty(integer) need: number;
  @ApiProperty(integer) have: number;
}

/** What the own scoring earns, read as a council of one. */
class AssessedRatingView implements Pick<
  Rating,
  'sum' | 'parts' | 'band' | 'star' | 'failedFloors' | 'outcome' | 'findings'
> {
  @ApiProperty(integer) sum: number;
  @ApiProperty({ type: PartRatingsView, nullable: true }) parts: PartRatingsView | null;
  @ApiProperty({ ...star, description: 'The star of the points alone.' }) band: Star;
  @ApiProperty({ ...star, nullable: true, description: 'What floors and findings leave of it.' })
  star: Star | null;
  @ApiProperty({ type: [FloorShortageView] }) failedFloors: readonly FloorShortageView[];
  @ApiProperty({ enum: ['rated', 'eliminated', 'stopped'] }) outcome: Rating['outcome'];
  @ApiProperty({ type: [String], description: 'What eliminates the dossier or stops its evaluation.' })
  findings: readonly string[];
}

class MissedFloorView implements MissedFloor {
  @ApiProperty() criterion: string;
  @ApiProperty() name: string;
  @ApiProperty(star) star: Star;
  @ApiProperty(integer) need: number;
  @ApiProperty(integer) have: number;
}
class ChoiceView implements Choice {
  @ApiProperty({ type: [String] }) options: readonly string[];
  @ApiProperty(integer) points: number;
}
class GapStepView implements Step {
  @ApiProperty() criterion: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: ChoiceView }) from: ChoiceView;
  @ApiProperty({ type: ChoiceView }) to: ChoiceView;
  @ApiProperty(integer) gain: number;
  @ApiProperty({ type: [String], description: 'Kinds of document that support it.' })
  documents: readonly string[];
}
class WayView implements Way {
  @ApiProperty(integer) gain: number;
  @ApiProperty({ type: [GapStepView] }) steps: readonly GapStepView[];
}

class BlockerView {
  @ApiProperty({ enum: ['finding', 'stopping-option'] }) by: Blocker['by'];
  @ApiPropertyOptional() code?: string;
  @ApiPropertyOptional({ enum: ['eliminates', 'stops'] }) effect?: 'eliminates' | 'stops';
  @ApiPropertyOptional() criterion?: string;
  @ApiPropertyOptional() option?: string;
}
class OutOfReachView {
  @ApiProperty({ enum: ['gap.floor-out-of-reach', 'gap.bound-out-of-reach'] }) code: OutOfReach['code'];
  @ApiPropertyOptional() criterion?: string;
  @ApiProperty(integer) need: number;
  @ApiProperty(integer) best: number;
}

/** The smallest sets of criteria that lift the product to its next star. */
class GapView implements Gap {
  @ApiProperty({ ...star, nullable: true }) star: Star | null;
  @ApiProperty({ ...star, nullable: true }) next: Star | null;
  @ApiProperty(integer) pointsShort: number;
  @ApiProperty({ type: [MissedFloorView] }) floorsMissed: readonly MissedFloorView[];
  @ApiProperty({ type: [BlockerView] }) blockers: readonly Blocker[];
  @ApiProperty({ type: [OutOfReachView] }) outOfReach: readonly OutOfReach[];
  @ApiProperty({ type: [WayView] }) ways: readonly WayView[];
  @ApiProperty() more: boolean;
}

class AssessedSheetView implements Pick<AssessedSheet, 'open' | 'gap'> {
  @ApiProperty({ type: [String], description: 'Criteria not looked at yet; they count as 0.' })
  open: readonly string[];
  @ApiProperty({ type: AssessedRatingView }) rating: AssessedRatingView;
  @ApiProperty({ type: GapView }) gap: GapView;
}

/** The owner's own scoring, and what it comes to. */
export class AssessmentView implements Omit<Assessment, 'result'> {
  @ApiProperty({ ...integer, description: '0 where nothing was saved yet.' }) version: number;
  @ApiProperty() rulebook: string;
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'What the province had settled over the decision on the day of filing.',
  })
  localRules: string | null;
  @ApiProperty() criteriaSet: string;
  @ApiProperty() mayChange: boolean;
  @ApiProperty({ type: AssessmentBody }) sheet: Assessment['sheet'];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) savedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) savedBy: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Criterion code → kinds of document that support it.',
  })
  documents: Assessment['documents'];
  @ApiProperty({ description: 'Whether the decision makes it a paper of the dossier.' }) isPaper: boolean;
  @ApiProperty({
    ...{ type: AssessedSheetView, nullable: true },
    description: 'Null before an option is chosen or a finding noted.',
  })
  result: AssessedSheetView | null;
}

export const assessmentView = ({ result, ...rest }: Assessment): AssessmentView => ({
  ...rest,
  result: result && { ...result, rating: ratingView(result.rating) },
});

function ratingView({ sum, parts, band, star: earned, failedFloors, outcome, findings }: Rating) {
  return { sum, parts, band, star: earned, failedFloors, outcome, findings };
}
