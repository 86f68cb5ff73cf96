import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One attempt to hand a sending over. Written once, never changed. */
@Entity('sending_attempt')
@Check('sending_attempt_number_check', `number > 0`)
@Check('sending_attempt_outcome_check', `outcome IN ('delivered', 'deferred', 'refused')`)
@Index('sent_once', ['sendingId'], { unique: true, where: `outcome = 'delivered'` })
export class SendingAttemptRow {
  @PrimaryColumn('uuid', { name: 'sending_id', primaryKeyConstraintName: 'sending_attempt_pkey' })
  sendingId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'sending_attempt_pkey' }) number: number;
  @Column('timestamptz') at: Date;
  @Column('text') outcome: 'delivered' | 'deferred' | 'refused';
  @Column('text') code: string;
  @Column('text', { name: 'provider_id', nullable: true }) providerId: string | null;
}
