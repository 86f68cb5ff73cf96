import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches, MaxLength, ValidateBy } from 'class-validator';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import { IfPresent, IsId, PageQuery } from '../../../platform/http/index.js';
import { actKinds } from '../act-kinds.js';
import type { KeptCheckpoint } from '../checkpoint.store.js';
import type { StandingBallot } from '../kept.store.js';
import type { ToldRow } from '../ledger.store.js';
import { readKept, type Kept } from '../read-kept.js';

const actionForm = /^[a-zA-Z]{1,40}$/;

export class LedgerRowsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  dossierId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  personId?: string;

  @ApiPropertyOptional({ enum: actKinds })
  @IfPresent()
  @IsIn(actKinds)
  kind?: (typeof actKinds)[number];

  @ApiPropertyOptional({
    ...{ pattern: actionForm.source },
    description: 'Of steps of dossiers and sessions: which action they took.',
  })
  @IfPresent()
  @Matches(actionForm)
  action?: string;

  @ApiPropertyOptional({
    enum: ['rulings'],
    description:
      'Rulings on conflicts of interest, results opened again or not, decisions of chairs, and what became of appeals.',
  })
  @IfPresent()
  @IsIn(['rulings'])
  only?: 'rulings';
}

class ActorView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fullName: string;
}

class DossierOfActView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly productName: string;
}

export class LedgerRowView implements ToldRow {
  @ApiProperty({ type: 'integer' }) readonly number: number;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ enum: actKinds }) readonly kind: string;
  @ApiProperty({ type: ActorView, nullable: true, description: 'Null: the system' })
  readonly person: ActorView | null;
  @ApiProperty({ type: DossierOfActView, nullable: true }) readonly dossier: DossierOfActView | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, codes and digests' })
  readonly subject: Readonly<Record<string, unknown>>;
  @ApiProperty({ description: 'SHA-256 in hexadecimal' }) readonly hash: string;
}

export class LedgerRowsPage {
  @ApiProperty({ type: [LedgerRowView] }) readonly items: readonly LedgerRowView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

export class CheckpointView implements KeptCheckpoint {
  @ApiProperty({ format: 'uuid' }) readonly place: string;
  @ApiProperty({ type: 'integer' }) readonly number: number;
  @ApiProperty() readonly hash: string;
  @ApiProperty({ format: 'date-time' }) readonly signedAt: string;
  @ApiProperty({ description: 'Names the key it was signed with' }) readonly key: string;
  @ApiProperty({ description: 'Ed25519 over the first six lines of the text, in base64' })
  readonly signature: string;
  @ApiProperty({ description: 'What to keep: the signed lines and the signature' }) readonly text: string;
}

export class CheckpointsPage {
  @ApiProperty({ type: [CheckpointView] }) readonly items: readonly CheckpointView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

export class LedgerKeyView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ description: 'The public key as PEM' }) readonly pem: string;
}

const isKept = (value: unknown) => typeof value === 'string' && readKept(value) !== null;

export class KeptQuery {
  @ApiProperty({
    ...{ maxLength: 2000, example: '0c…/1204/3f8a…' },
    description: 'A signed checkpoint, the content of a QR code, or a code of 64 letters.',
  })
  @MaxLength(2000)
  @ValidateBy({ name: 'isKept', validator: { validate: isKept } })
  text: string;
}

export function keptIn({ text }: KeptQuery): Kept {
  const kept = readKept(text);
  if (!kept) throw new Error('What is no code was let in');
  return kept;
}

class NamedPlaceView {
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: levels }) readonly level: Level;
}

class SignedHeadView {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ description: 'Names the key it was signed with' }) readonly key: string;
  @ApiProperty() readonly signature: string;
}

class StandingHeadView {
  @ApiProperty({ format: 'uuid' }) readonly placeId: string;
  @ApiProperty({ type: NamedPlaceView, nullable: true, description: 'Null: of the whole country' })
  readonly place: NamedPlaceView | null;
  @ApiProperty({ type: 'integer' }) readonly number: number;
  @ApiProperty({ description: 'SHA-256 in hexadecimal' }) readonly hash: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ type: SignedHeadView, nullable: true }) readonly signed: SignedHeadView | null;
  @ApiProperty({ description: 'Whether the caller may read this ledger.' }) readonly mayRead: boolean;
}

class ClosedScoringView {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: not chained yet' })
  readonly row: number | null;
  @ApiProperty() readonly holds: boolean;
}

class StandingBallotView implements StandingBallot {
  @ApiProperty({ type: DossierOfActView }) readonly dossier: DossierOfActView;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly panelId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly appealId: string | null;
  @ApiProperty({ format: 'date-time' }) readonly castAt: string;
  @ApiProperty({ type: NamedPlaceView, nullable: true }) readonly place: NamedPlaceView | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: not chained yet' })
  readonly row: number | null;
  @ApiProperty({
    ...{ type: ClosedScoringView, nullable: true },
    description: 'The row that digests the receipts of its scoring, once that has ended.',
  })
  readonly closed: ClosedScoringView | null;
}

/** One of the two. */
export class CheckedKeptView {
  @ApiProperty({ type: StandingHeadView, nullable: true }) readonly head: StandingHeadView | null;
  @ApiProperty({ type: StandingBallotView, nullable: true }) readonly ballot: StandingBallotView | null;
}
