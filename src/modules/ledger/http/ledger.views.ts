import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { IfPresent, IsId, PageQuery } from '../../../platform/http/index.js';
import { actKinds } from '../act-kinds.js';
import type { KeptCheckpoint } from '../checkpoint.store.js';
import type { ToldRow } from '../ledger.store.js';

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
