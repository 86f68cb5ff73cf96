import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConflictGround, ConflictWord } from '../../../domain/council/conflict.js';

/** One word on a member's conflict of interest in a dossier. The application role may neither change nor delete it. */
@Entity('conflict_declaration')
@Check('conflict_declaration_number_check', 'number > 0')
export class ConflictDeclarationRow {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'conflict_declaration_pkey' })
  dossierId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'conflict_declaration_pkey' })
  personId: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'conflict_declaration_pkey' }) number: number;
  @Column('text') word: ConflictWord;
  @Column('text', { nullable: true }) ground: ConflictGround | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'stated_by' }) statedBy: string;
  @Column('timestamptz', { name: 'stated_at', default: () => 'ocop_now()' }) statedAt: Date;
  @Column('uuid', { nullable: true }) nonce: string | null;
}
