import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('council')
@Index('council_place', ['placeId', 'decidedOn'])
@Check('council_name_check', `btrim(name) <> ''`)
export class CouncilRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'council_pkey' }) id: string;
  @Column('uuid', { name: 'place_id' }) placeId: string;
  @Column('text') name: string;
  @Column('text', { name: 'decision_number' }) decisionNumber: string;
  @Column('date', { name: 'decided_on' }) decidedOn: string;
  @Column('text', { name: 'signer_name', nullable: true }) signerName: string | null;
  @Column('text', { name: 'signer_title', nullable: true }) signerTitle: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
