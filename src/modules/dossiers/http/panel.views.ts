import { ApiProperty } from '@nestjs/swagger';

const integer = { type: 'integer' } as const;
const instant = { format: 'date-time' } as const;

class SeatView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty() seat: string;
  @ApiProperty() hasCast: boolean;
}

class PartSumView {
  @ApiProperty(integer) points: number;
  @ApiProperty({ description: 'Two decimals, half up, for reading only.' }) mean: string;
}

class PartSumsView {
  @ApiProperty({ type: PartSumView }) A: PartSumView;
  @ApiProperty({ type: PartSumView }) B: PartSumView;
  @ApiProperty({ type: PartSumView }) C: PartSumView;
}

class CriterionSumView extends PartSumView {
  @ApiProperty() code: string;
}

class FailedFloorView {
  @ApiProperty(integer) star: number;
  @ApiProperty() criterion: string;
  @ApiProperty(integer) minPoints: number;
  @ApiProperty(integer) points: number;
  @ApiProperty(integer) ballots: number;
}

class HeldQuorumView {
  @ApiProperty({
    ...integer,
    description: 'Members the charter asked for, of those without a conflict of interest.',
  })
  needed: number;
  @ApiProperty({ ...integer, description: 'Members whose ballots count.' }) present: number;
  @ApiProperty() withChair: boolean;
}

/** A closed result: sums over the ballots, the star they earn, and means for reading. */
class PanelResultView {
  @ApiProperty(integer) ballots: number;
  @ApiProperty(integer) points: number;
  @ApiProperty() mean: string;
  @ApiProperty({ type: PartSumsView }) parts: PartSumsView;
  @ApiProperty(integer) band: number;
  @ApiProperty({ ...integer, nullable: true }) star: number | null;
  @ApiProperty({ enum: ['rated', 'eliminated', 'stopped'] }) outcome: string;
  @ApiProperty({ type: [String] }) findings: readonly string[];
  @ApiProperty({ type: [FailedFloorView] }) failedFloors: readonly FailedFloorView[];
  @ApiProperty({ type: [CriterionSumView] }) criteria: readonly CriterionSumView[];
  @ApiProperty({
    ...{ type: HeldQuorumView, nullable: true },
    description: 'The quorum it came about under; null where it was closed before that was kept.',
  })
  quorum: HeldQuorumView | null;
}

export class PanelView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['district', 'province'] }) level: string;
  @ApiProperty(integer) scoringRound: number;
  @ApiProperty({ ...integer, description: 'Counts the times this scoring began.' }) attempt: number;
  @ApiProperty({
    ...integer,
    description: '1 for first sheets, 2 after the discussion, 3 for a third scoring.',
  })
  turn: number;
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'The panel whose sheets are scored again here.',
  })
  rescores: string | null;
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'The session in which it was opened; null for written opinions.',
  })
  sessionId: string | null;
  @ApiProperty({ enum: ['open', 'shown', 'sealed', 'reopened', 'lapsed'] }) standing: string;
  @ApiProperty({
    type: [String],
    description: 'Criteria that caused a gap too wide; only they are scored again.',
  })
  contested: readonly string[];
  @ApiProperty({ enum: ['open', 'closed', 'lapsed'] }) status: string;
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'The last day for written opinions; null where the council sits.',
  })
  opinionsDueOn: string | null;
  @ApiProperty(instant) openedAt: string;
  @ApiProperty({ type: String, ...instant, nullable: true }) closedAt: string | null;
  @ApiProperty({ type: [SeatView], description: 'Who sits and who has cast, never how; empty for owners.' })
  seats: readonly SeatView[];
  @ApiProperty({ enum: ['notSeated', 'waiting', 'cast'] }) mine: string;
  @ApiProperty({ description: 'Whether the asking person may read its ballots once it is closed.' })
  readsBallots: boolean;
  @ApiProperty({
    description:
      'Whether the asking person may look at what sheets given in writing hint at; of a session its page says it.',
  })
  readsHints: boolean;
  @ApiProperty({
    description:
      'Whether the asking person may correct the minutes of written opinions by an annex; of a session its page says it.',
  })
  mayCorrect: boolean;
  @ApiProperty({ type: PanelResultView, nullable: true }) result: PanelResultView | null;
}
