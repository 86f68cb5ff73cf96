import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalDates } from '../../../domain/dossier/round-facts.js';

@Entity('round_change')
@Check('round_change_reason_check', `btrim(reason) <> ''`)
export class RoundChangeRow {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'round_change_pkey' }) roundId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'round_change_pkey' }) version: number;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  @Column('timestamptz', { name: 'changed_at', default: () => 'ocop_now()' }) changedAt: Date;
  @Column('text') reason: string;
  /** Only the dates that moved. */
  @Column('json') before: Partial<LegalDates>;
  @Column('json') after: Partial<LegalDates>;
}
