import { ApiProperty } from '@nestjs/swagger';
import {
  conflictGrounds,
  conflictHints,
  conflictWords,
  type ConflictGround,
  type ConflictHint,
  type ConflictWord,
} from '../../../domain/council/conflict.js';
import { councilLevels, type CouncilLevel } from '../../../domain/council/charter.js';
import type { ConflictStanding, MemberStanding } from '../conflict.store.js';

export class ConflictStandingView implements ConflictStanding {
  @ApiProperty({ enum: conflictWords }) word: ConflictWord;
  @ApiProperty({ enum: conflictGrounds, nullable: true }) ground: ConflictGround | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ description: 'Whether the chair spoke it.' }) ruled: boolean;
  @ApiProperty({ format: 'date-time' }) statedAt: string;
}

class MemberStandingView implements MemberStanding {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty() seat: string;
  @ApiProperty({ enum: councilLevels }) level: CouncilLevel;
  @ApiProperty({ description: 'Whether the dossier was brought to a council that this person advises.' })
  advises: boolean;
  @ApiProperty({ type: ConflictStandingView, nullable: true }) standing: ConflictStanding | null;
  @ApiProperty({ enum: conflictHints, isArray: true }) hints: readonly ConflictHint[];
}

class MemberToRuleView extends MemberStandingView {
  @ApiProperty({
    description:
      'Whether the reader leads the council on this member’s case and there is something to rule on.',
  })
  mayRule: boolean;
}

class ConflictSubjectView {
  @ApiProperty() product: string;
  @ApiProperty() producer: string;
  @ApiProperty() representative: string;
  @ApiProperty() address: string;
  @ApiProperty() commune: string;
}

class OwnDeclarationView {
  @ApiProperty({ format: 'uuid' }) dossierId: string;
  @ApiProperty({ type: ConflictSubjectView }) subject: ConflictSubjectView;
  @ApiProperty({ type: MemberStandingView }) mine: MemberStandingView;
}

export class OwnDeclarationsView {
  @ApiProperty({
    type: [OwnDeclarationView],
    description: 'In the order of the agenda, without dossiers in which the reader has nothing to declare.',
  })
  items: readonly OwnDeclarationView[];
}

export class ConflictsView {
  @ApiProperty({ type: ConflictSubjectView }) subject: ConflictSubjectView;
  @ApiProperty({ type: MemberStandingView, nullable: true }) mine: MemberStandingView | null;
  @ApiProperty({ type: [MemberToRuleView], description: 'For whoever leads or audits the council.' })
  members: readonly MemberToRuleView[];
}
