import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  CriterionExplanation,
  Decision,
  Explanation,
  FindingExplanation,
  FloorExplanation,
  MemberMark,
  NextStar,
  PartExplanation,
  SectionExplanation,
} from '../../../domain/scoring/explanation/explanation.js';
import { partCodes, type PartCode } from '../../../domain/scoring/criteria-set.js';
import type { Star } from '../../../domain/scoring/star-rating.js';
import type { StoredResult } from '../../ledger/index.js';
import type { ResultSince } from '../../papers/index.js';
import type { LedgerMark, ResultInLedger } from '../ballot.store.js';
import { CodedNameView } from '../../rulebooks/index.js';

const integer = { type: 'integer' } as const;
const star = { type: 'integer', minimum: 1, maximum: 5 } as const;

class ScoredView {
  @ApiProperty({ ...integer, description: 'Points over all ballots together.' }) sum: number;
  @ApiProperty({ description: 'Two decimals, half up, for reading only.' }) mean: string;
}

class FloorExplanationView implements FloorExplanation {
  @ApiProperty() criterion: string;
  @ApiProperty() name: string;
  @ApiProperty(star) star: Star;
  @ApiProperty(integer) minPoints: number;
  @ApiProperty({ ...integer, description: 'The floor times the ballots.' }) need: number;
  @ApiProperty(integer) have: number;
  @ApiProperty() held: boolean;
  @ApiProperty(integer) short: number;
}

class FindingExplanationView implements FindingExplanation {
  @ApiProperty() code: string;
  @ApiProperty({ type: [String] }) labels: readonly string[];
  @ApiProperty({ enum: ['eliminates', 'stops'] }) effect: FindingExplanation['effect'];
  @ApiProperty(integer) ballots: number;
}

class DecisionView {
  @ApiProperty({ enum: ['bound', 'floors', 'findings'] }) by: Decision['by'];
  @ApiPropertyOptional(star) star?: Star;
  @ApiPropertyOptional(integer) meanFrom?: number;
  @ApiPropertyOptional(integer) need?: number;
  @ApiPropertyOptional(integer) have?: number;
  @ApiPropertyOptional({ type: [FloorExplanationView] }) floors?: readonly FloorExplanationView[];
  @ApiPropertyOptional({ type: [FindingExplanationView] }) findings?: readonly FindingExplanationView[];
}

class NextStarView implements NextStar {
  @ApiProperty(star) star: Star;
  @ApiProperty(integer) meanFrom: number;
  @ApiProperty({ ...integer, description: 'Points short over all ballots together.' }) pointsShort: number;
  @ApiProperty({ type: [FloorExplanationView] }) floorsMissed: readonly FloorExplanationView[];
  @ApiProperty({ type: [FindingExplanationView] }) blockedBy: readonly FindingExplanationView[];
}

class MarkedOptionView {
  @ApiProperty() code: string;
  @ApiProperty() label: string;
  @ApiProperty(integer) points: number;
  @ApiPropertyOptional() branch?: string;
}

class MemberMarkView implements MemberMark {
  @ApiProperty() member: string;
  @ApiProperty(integer) points: number;
  @ApiProperty({ type: [MarkedOptionView] }) options: readonly MarkedOptionView[];
  @ApiProperty() applies: boolean;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: [String] }) evidence: readonly string[];
}

class CriterionExplanationView extends ScoredView implements CriterionExplanation {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty(integer) maxPoints: number;
  @ApiProperty({ type: [FloorExplanationView] }) floors: readonly FloorExplanationView[];
  @ApiProperty({ type: [String], description: 'Ids of cited files.' }) evidence: readonly string[];
  @ApiPropertyOptional({ type: [MemberMarkView], description: 'Only for whoever may read the ballots.' })
  members?: readonly MemberMarkView[];
}

class SectionExplanationView extends ScoredView implements SectionExplanation {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty(integer) maxPoints: number;
  @ApiProperty({ type: [CriterionExplanationView] }) criteria: readonly CriterionExplanationView[];
}

class PartExplanationView extends ScoredView implements PartExplanation {
  @ApiProperty({ enum: partCodes }) code: PartCode;
  @ApiProperty() name: string;
  @ApiProperty(integer) maxPoints: number;
  @ApiProperty({ type: [SectionExplanationView] }) sections: readonly SectionExplanationView[];
}

class LedgerMarkView implements LedgerMark {
  @ApiProperty(integer) number: number;
  @ApiProperty() hash: string;
}

class SignedMarkView extends LedgerMarkView {
  @ApiProperty({ format: 'date-time' }) signedAt: string;
}

class StoredResultView implements StoredResult {
  @ApiProperty({ format: 'uuid' }) panel: string;
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'Null for what was closed before digests carried one.',
  })
  nonce: string | null;
  @ApiProperty({ description: 'The stored JSON, letter by letter.' }) text: string;
}

/** Where the result stands in the ledger of its place; rows not chained yet, for a second or so, are null. */
class ResultInLedgerView implements ResultInLedger {
  @ApiProperty({ format: 'uuid' }) placeId: string;
  @ApiProperty({ type: LedgerMarkView, nullable: true }) closed: LedgerMark | null;
  @ApiProperty({ type: LedgerMarkView, nullable: true }) sealed: LedgerMark | null;
  @ApiProperty({
    description: 'SHA-256 of panel, nonce and stored result as one JSON array, as the closing tells it.',
  })
  resultDigest: string;
  @ApiProperty({
    ...{ type: StoredResultView, nullable: true },
    description: 'What the digest is reckoned from; null until the result is sealed.',
  })
  stored: StoredResult | null;
  @ApiProperty({ description: 'SHA-256 of all receipts, ordered, as the closing tells it.' })
  receiptsDigest: string;
  @ApiProperty({
    ...{ type: SignedMarkView, nullable: true },
    description: 'The first signed head under which both rows lie; null until one is signed.',
  })
  signed: SignedMarkView | null;
}

class ReplacingResultView implements NonNullable<ResultSince['replacedBy']> {
  @ApiProperty({ ...star, nullable: true }) star: Star | null;
  @ApiProperty({ enum: ['rated', 'eliminated', 'stopped'] }) outcome: Explanation['outcome'];
  @ApiProperty({ format: 'date-time' }) decidedAt: string;
}

class ResultSinceView implements ResultSince {
  @ApiProperty({
    ...{ type: String, format: 'date-time', nullable: true },
    description: 'When the result was opened again.',
  })
  reopenedAt: string | null;
  @ApiProperty({ description: 'Whether an appeal was filed, whatever became of it.' }) wasAppealed: boolean;
  @ApiProperty({
    ...{ type: ReplacingResultView, nullable: true },
    description: 'What a decided appeal came to, which stands instead.',
  })
  replacedBy: ReplacingResultView | null;
}

/** Why a closed panel came to its star: from the star down to the last option. */
export class ExplanationView extends ScoredView implements Omit<Explanation, 'decidedBy'> {
  @ApiProperty({ type: CodedNameView, nullable: true }) set: CodedNameView | null;
  @ApiProperty(integer) ballots: number;
  @ApiProperty({ ...star, description: 'The star of the mean alone.' }) band: Star;
  @ApiProperty({ ...star, nullable: true }) star: Star | null;
  @ApiProperty({ enum: ['rated', 'eliminated', 'stopped'] }) outcome: Explanation['outcome'];
  @ApiProperty({ type: DecisionView }) decidedBy: DecisionView;
  @ApiProperty({ type: NextStarView, nullable: true }) next: NextStarView | null;
  @ApiProperty({ type: [PartExplanationView] }) parts: readonly PartExplanationView[];
  @ApiProperty({ type: ResultSinceView }) since: ResultSince;
  @ApiProperty({
    ...{ type: ResultInLedgerView, nullable: true },
    description: 'Null where it was closed before there was a ledger.',
  })
  ledger: ResultInLedger | null;
}
