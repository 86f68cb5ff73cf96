import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Channel } from '../../reminders/index.js';

/** That a notice goes to its person by a channel, and in which sending it went. */
@Entity('delivery')
@Check('delivery_channel_check', `channel IN ('mail', 'text')`)
@Check('what_is_over_is_not_sent', `sending_id IS NULL OR cancelled_at IS NULL`)
@Unique('one_thing_is_sent_once', ['personId', 'channel', 'thing'])
@Index('delivery_waiting', ['dueAt'], { where: `sending_id IS NULL AND cancelled_at IS NULL` })
@Index('delivery_sending', ['sendingId'])
export class DeliveryRow {
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'delivery_pkey' }) noticeId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'delivery_pkey' }) channel: Channel;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') thing: string;
  @Column('boolean') digest: boolean;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('uuid', { name: 'sending_id', nullable: true }) sendingId: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
}
