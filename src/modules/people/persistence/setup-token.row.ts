import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('setup_token')
export class SetupTokenRow {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'setup_token_pkey' })
  tokenHash: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
