import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { BallotSheet } from '../../../domain/scoring/ballot.js';

/** An unfinished ballot. Written by the statements of `PgBallotStore` alone. */
@Entity('ballot_draft')
@Check('ballot_draft_version_check', 'version > 0')
export class BallotDraftRow {
  @PrimaryColumn('uuid', { name: 'panel_id', primaryKeyConstraintName: 'ballot_draft_pkey' }) panelId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'ballot_draft_pkey' })
  personId: string;
  @Column('integer') version: number;
  @Column('json') sheet: BallotSheet;
  @Column('timestamptz', { name: 'saved_at', default: () => 'ocop_now()' }) savedAt: Date;
  @Column('timestamptz', { name: 'begun_at', default: () => 'ocop_now()' }) begunAt: Date;
}
