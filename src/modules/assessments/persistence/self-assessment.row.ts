import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SelfAssessment } from '../../../domain/dossier/self-assessment.js';

/** The owner's own scoring of a dossier. */
@Entity('self_assessment')
export class SelfAssessmentRow {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'self_assessment_pkey' })
  dossierId: string;
  @Column('integer') version: number;
  @Column('text', { name: 'criteria_file' }) criteriaFile: string;
  @Column('text', { name: 'criteria_set' }) criteriaSet: string;
  @Column('json') sheet: SelfAssessment;
  @Column('uuid', { name: 'saved_by' }) savedBy: string;
  @Column('timestamptz', { name: 'saved_at', default: () => 'ocop_now()' }) savedAt: Date;
  @Column('uuid') nonce: string;
}
