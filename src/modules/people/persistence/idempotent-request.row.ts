import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer of a write, kept under its Idempotency-Key. */
@Entity('idempotent_request')
export class IdempotentRequestRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('text') key: string;
  @Column('text') fingerprint: string;
  @Column('json') answer: object;
  @Column('timestamptz', { name: 'made_at', default: () => 'clock_timestamp()' }) madeAt: Date;
}
