import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** The mail of a notice. */
@Entity('mail')
@Check('mail_status_check', `status IN ('kept', 'pending', 'sent')`)
@Unique('mail_notice_id_key', ['noticeId'])
@Index('mail_created', ['createdAt', 'id'])
export class MailRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_pkey' }) id: string;
  @Column('uuid', { name: 'notice_id' }) noticeId: string;
  @Column('text', { name: 'to_address' }) toAddress: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text') status: 'kept' | 'pending' | 'sent';
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
}
