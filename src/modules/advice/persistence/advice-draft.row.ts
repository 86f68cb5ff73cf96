import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Advice } from '../../../domain/council/advice.js';

/** A report that a team is still writing. */
@Entity('advice_draft')
export class AdviceDraftRow {
  @PrimaryColumn('uuid', { name: 'council_id', primaryKeyConstraintName: 'advice_draft_pkey' })
  councilId: string;
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'advice_draft_pkey' })
  dossierId: string;
  @Column('integer') version: number;
  @Column('json') content: Advice;
  @Column('uuid', { name: 'saved_by' }) savedBy: string;
  @Column('timestamptz', { name: 'saved_at', default: () => 'ocop_now()' }) savedAt: Date;
}
