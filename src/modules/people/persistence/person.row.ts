import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('person')
@Index('person_sign_in_name', ['signInName'], { unique: true })
@Check('person_full_name_check', `btrim(full_name) <> ''`)
@Check('sign_in_name_is_lower_case', `sign_in_name = lower(sign_in_name)`)
export class PersonRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' }) id: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('text', { name: 'full_name' }) fullName: string;
  @Column('text', { name: 'sign_in_name' }) signInName: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { name: 'identity_number', nullable: true, select: false }) identityNumber: string | null;
  @Column('text', { nullable: true, select: false }) address: string | null;
  @Column('text', { nullable: true, select: false }) employer: string | null;
  @Column('text', { name: 'password_hash', select: false }) passwordHash: string;
  @Column('boolean', { name: 'must_change_password', default: false }) mustChangePassword: boolean;
  @Column('boolean', { default: true }) active: boolean;
  @Column('text', { name: 'active_reason', nullable: true }) activeReason: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
