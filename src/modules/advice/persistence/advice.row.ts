import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Advice } from '../../../domain/council/advice.js';

/** A report of an advisory team. The application role may neither change nor delete it. */
@Entity('advice')
export class AdviceRow {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'advice_pkey' }) dossierId: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'advice_pkey' }) number: number;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('uuid', { name: 'team_id' }) teamId: string;
  @Column('json') content: Advice;
  @Column('uuid', { name: 'handed_in_by' }) handedInBy: string;
  @Column('timestamptz', { name: 'handed_in_at', default: () => 'ocop_now()' }) handedInAt: Date;
}
