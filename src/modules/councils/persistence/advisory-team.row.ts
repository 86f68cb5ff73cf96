import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An advisory team as its decision appoints it. The application role may neither change nor delete it. */
@Entity('advisory_team')
export class AdvisoryTeamRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advisory_team_pkey' }) id: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('text', { name: 'decision_number' }) decisionNumber: string;
  @Column('date', { name: 'decided_on' }) decidedOn: string;
  @Column('text', { name: 'signer_name' }) signerName: string;
  @Column('text', { name: 'signer_title' }) signerTitle: string;
  @Column('uuid', { name: 'appointed_by' }) appointedBy: string;
  @Column('timestamptz', { name: 'appointed_at', default: () => 'ocop_now()' }) appointedAt: Date;
}
