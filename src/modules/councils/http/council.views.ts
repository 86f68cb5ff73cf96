import { ApiProperty } from '@nestjs/swagger';
import type { LawfulSize } from '../../../domain/council/council-size.js';
import type { FollowingDecision } from '../../../domain/council/following-decision.js';
import { seats, type Seat } from '../../../domain/council/seating.rules.js';
import { levels, roles, type Level, type Role } from '../../../domain/jurisdiction/role.js';
import { PlaceView } from '../../people/index.js';
import type { Adviser, AdvisoryTeam, Candidate, CouncilSeat, JudgedCouncil } from '../council.js';
import { AdviserBody, SignerBody } from './council.bodies.js';

const integer = { type: 'integer' } as const;

export class CouncilSeatView implements CouncilSeat {
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty() readonly fullName: string;
  @ApiProperty({ enum: seats }) readonly seat: Seat;
  @ApiProperty({ description: 'The office or body the member comes from.' }) readonly body: string;
}

export class AdviserView extends AdviserBody implements Adviser {
  @ApiProperty() readonly fullName: string;
}

export class AdvisoryTeamView implements AdvisoryTeam {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly decisionNumber: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn: string;
  @ApiProperty({ type: SignerBody }) readonly signer: SignerBody;
  @ApiProperty({ type: [AdviserView], description: 'The leader first.' })
  readonly advisers: readonly AdviserView[];
}

export class AdvisoryTeamsView {
  @ApiProperty({ type: [AdvisoryTeamView], description: 'Newest first.' })
  readonly items: readonly AdvisoryTeamView[];
}

export class CandidateView implements Candidate {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fullName: string;
  @ApiProperty({ enum: roles, isArray: true }) readonly roles: readonly Role[];
}

class LawfulSizeView implements LawfulSize {
  @ApiProperty() readonly rulebook: string;
  @ApiProperty(integer) readonly minimum: number;
  @ApiProperty(integer) readonly maximum: number;
}

export class CandidatesView {
  @ApiProperty({ type: [CandidateView] }) readonly items: readonly CandidateView[];
  @ApiProperty({
    type: [LawfulSizeView],
    description: 'How many members a council there may have, by each decision in force.',
  })
  readonly sizes: readonly LawfulSizeView[];
}

class FollowingDecisionView implements FollowingDecision {
  @ApiProperty() readonly decisionNumber: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn: string;
}

export class CouncilView implements JudgedCouncil {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: levels }) readonly level: Level;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty() readonly decisionNumber: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn: string;
  @ApiProperty({
    ...{ type: SignerBody, nullable: true },
    description: 'Null of a council set up before signers were put on the record.',
  })
  readonly signer: SignerBody | null;
  @ApiProperty({ type: [CouncilSeatView] }) readonly seats: readonly CouncilSeatView[];
  @ApiProperty({ type: AdvisoryTeamView, nullable: true }) readonly advisoryTeam: AdvisoryTeamView | null;
  @ApiProperty({
    ...{ type: FollowingDecisionView, nullable: true },
    description: 'By which decision another council has followed it; null: it is in force.',
  })
  readonly followedBy: FollowingDecisionView | null;
  @ApiProperty({
    type: [LawfulSizeView],
    description:
      'Decisions in force by which it has too few members, or too many: it holds no session for their dossiers.',
  })
  readonly sizeUnlawful: readonly LawfulSizeView[];
}

export class CouncilsPage {
  @ApiProperty({ type: [CouncilView] }) readonly items: readonly CouncilView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

export const councilView = (council: JudgedCouncil): CouncilView => ({
  ...council,
  level: council.place.level,
});
