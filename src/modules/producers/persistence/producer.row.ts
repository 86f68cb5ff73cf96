import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ProducerKind } from '../../../domain/jurisdiction/producer-kind.js';

@Entity('producer')
@Index('producer_commune', ['communeId'])
@Check('producer_name_check', `btrim(name) <> ''`)
@Check('producer_kind_check', `kind IN ('enterprise', 'cooperative', 'cooperativeGroup', 'household')`)
export class ProducerRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'producer_pkey' }) id: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('uuid', { name: 'commune_id' }) communeId: string;
  @Column('text') name: string;
  @Column('text') kind: ProducerKind;
  @Column('text', { name: 'registration_number', nullable: true }) registrationNumber: string | null;
  @Column('text', { name: 'representative_name' }) representativeName: string;
  @Column('text', { name: 'representative_identity_number', nullable: true, select: false })
  representativeIdentityNumber: string | null;
  @Column('text') address: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column({
    type: 'text',
    name: 'search_key',
    generatedType: 'STORED',
    asExpression: 'search_key(name)',
    select: false,
  })
  searchKey: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
