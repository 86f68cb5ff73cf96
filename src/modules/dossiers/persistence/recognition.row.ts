import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The decision and certificate that a dossier earned. */
@Entity('recognition')
export class RecognitionRow {
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId: string;
  @Column('smallint') star: number;
  @Column('text', { name: 'recognised_by' }) recognisedBy: 'district' | 'province' | 'ministry';
  @Column('text', { name: 'decision_number' }) decisionNumber: string;
  @Column('date', { name: 'decided_on' }) decidedOn: string;
  @Column('text', { name: 'certificate_number', unique: true }) certificateNumber: string;
  @Index('recognition_expires_on') @Column('date', { name: 'expires_on' }) expiresOn: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
