import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Channel } from '../../reminders/index.js';

/** One message on its way to one person by one channel. */
@Entity('sending')
@Check('sending_status_check', `status IN ('kept', 'pending', 'sent', 'failed', 'over')`)
@Check('sending_unanswered_check', `unanswered >= 0`)
@Check('what_is_over_knows_since_when', `(status = 'over') = (over_at IS NOT NULL)`)
@Check('sending_channel_check', `channel IN ('mail', 'text')`)
@Unique('one_digest_a_day', ['personId', 'channel', 'digestOn'])
@Index('sending_created', ['createdAt', 'id'])
@Index('sending_pending', ['createdAt'], { where: `status = 'pending'` })
@Index('sending_failed', ['createdAt'], { where: `status = 'failed'` })
export class SendingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sending_pkey' }) id: string;
  @Column('text') channel: Channel;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { name: 'to_address' }) toAddress: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text') status: 'kept' | 'pending' | 'sent' | 'failed' | 'over';
  @Column('date', { name: 'digest_on', nullable: true }) digestOn: string | null;
  @Column('boolean', { name: 'breaks_quiet', default: false }) breaksQuiet: boolean;
  @Column('smallint', { default: 0 }) attempt: number;
  @Column('timestamptz', { name: 'handed_at', nullable: true }) handedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('smallint', { default: 0 }) unanswered: number;
  @Column('timestamptz', { name: 'over_at', nullable: true }) overAt: Date | null;
}
